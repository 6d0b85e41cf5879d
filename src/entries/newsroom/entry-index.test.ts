import fc from 'fast-check';
import { expect, test } from 'vitest';
import { getCases } from '../../../tests/cases.ts';
import { readStoredNewsroom } from '../../../tests/stored-newsroom.ts';
import { openListPages } from '../view-parts/divided-list.ts';
import { getKind, publicationNames } from '../../model/content-types/collections.ts';
import {
  getEntriesOf,
  getEntriesOn,
  getIdsOfYear,
  getListed,
  getListedOfKind,
  getPublicationYears,
} from './entry-index.ts';
import { getLocales } from './locale.ts';
import type { StoredEntry } from './stored-entry.ts';
import { toNewsroom } from './to-newsroom.ts';

test('a list without a changed entry stays the same object in the next build, and is not divided again', async () => {
  const { entries, settings, environment } = await readStoredNewsroom();
  const read = (all: readonly StoredEntry[]) =>
    getLocales(toNewsroom(all, settings, environment)).map((locale) => ({
      releases: getListed(locale, 'releases'),
      paths: openListPages(locale, 'releases').keys(),
    }));
  const before = read(entries);
  const index = entries.findIndex(
    ({ location: { collection, language } }) => collection === 'releases' && language === 'en',
  );
  const changed = entries[index] as StoredEntry<'releases'>;
  const values = { ...changed.values, headline: 'Another headline' };
  const after = read(entries.with(index, { ...changed, values }));
  expect(after[0]!.releases.map(({ values }) => values.headline)).toContain('Another headline');
  const areSame = after.map(({ releases, paths }, language) => [
    releases === before[language]!.releases,
    paths === before[language]!.paths,
  ]);
  expect(areSame).toEqual([
    [false, false],
    [true, true],
  ]);
});

test('after any changes, groups have the entries that a search of all would find', async () => {
  const { entries, settings, environment } = await readStoredNewsroom();
  const isPublication = ({ location }: StoredEntry) =>
    publicationNames.some((name) => name === location.collection);
  const [publications, others] = [
    entries.filter(isPublication),
    entries.filter((entry) => !isPublication(entry)),
  ];
  const demandGroups = (all: readonly StoredEntry[]) => {
    const newsroom = toNewsroom(all, settings, environment);
    for (const locale of getLocales(newsroom)) {
      const { listed, publications: own } = locale.index;
      for (const name of publicationNames)
        expect(getListed(locale, name)).toEqual(
          listed.filter(({ collection }) => collection === name),
        );
      for (const key of newsroom.topics.keys())
        expect(getEntriesOn(locale, { key })).toEqual(
          listed.filter(({ values }) => values.topics.includes(key)),
        );
      for (const key of newsroom.people.keys())
        expect(
          getEntriesOf(locale, { key }).filter(({ collection }) => collection === 'releases'),
        ).toEqual(
          listed.filter(
            (entry) => entry.collection === 'releases' && entry.values.mediaContacts.includes(key),
          ),
        );
      const statements = 'releases/statement';
      expect(getListedOfKind(locale, statements)).toEqual(
        listed.filter((entry) => `${entry.collection}/${getKind(entry)}` === statements),
      );
      const yearOf = (entry: (typeof own)[number]) => locale.dates.year(entry.values.datePublished);
      expect(getPublicationYears(locale)).toEqual([...new Set(own.map(yearOf))]);
      for (const year of getPublicationYears(locale))
        expect(getIdsOfYear(locale, year)).toEqual(
          own.filter((entry) => yearOf(entry) === year).map(({ id }) => id),
        );
    }
  };
  const newsrooms = fc.tuple(fc.subarray(publications), fc.subarray(publications));
  fc.assert(
    fc.property(fc.array(newsrooms, { minLength: 2, maxLength: 4 }), (steps) => {
      for (const [shown, changed] of steps) {
        const toChanged = (entry: StoredEntry) => (changed.includes(entry) ? { ...entry } : entry);
        demandGroups([...others, ...shown.map(toChanged)]);
      }
    }),
    { numRuns: getCases(100) },
  );
});
