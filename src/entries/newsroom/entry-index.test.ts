import { expect, test } from 'vitest';
import { readStoredNewsroom } from '../../../tests/stored-newsroom.ts';
import { openListPages } from '../view-parts/divided-list.ts';
import { getListed } from './entry-index.ts';
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
