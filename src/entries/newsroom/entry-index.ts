import type { PublicationName } from '../../model/content-types/collections.ts';
import { toUtcMonth } from '../../publishing/dates/dates.ts';
import { toNewestFirst } from '../../publishing/lists/ordering.ts';
import type { Locale } from './locale.ts';
import { defineQuery } from './queries.ts';
import { withoutNoting } from './reads.ts';
import type { AnyPublicEntry } from './public-newsroom.ts';

/** The public entries of a locale by what pages ask for, each newest first. */
interface EntryIndex {
  /** Those of its language. */
  readonly own: ReadonlyMap<string, readonly AnyPublicEntry[]>;
  /** This and the others: those that its lists show. */
  readonly byCollection: ReadonlyMap<string, readonly AnyPublicEntry[]>;
  /** By key of the topic. */
  readonly byTopic: ReadonlyMap<string, readonly AnyPublicEntry[]>;
  /** By key of the person: the press contact of a release, the author of a report, the witness of a hearing. */
  readonly byPerson: ReadonlyMap<string, readonly AnyPublicEntry[]>;
  /** Those of its language, by the year in which they appeared. */
  readonly byYear: ReadonlyMap<string, readonly AnyPublicEntry[]>;
  /** And by the month, in UTC. */
  readonly byMonth: ReadonlyMap<string, readonly AnyPublicEntry[]>;
}

const indexes = new WeakMap<Locale, EntryIndex>();

/** Made once for each locale: to search all entries for each page takes time that grows with the square of their number. */
function getIndex(locale: Locale): EntryIndex {
  let index = indexes.get(locale);
  if (!index) indexes.set(locale, (index = withoutNoting(() => toIndex(locale))));
  return index;
}

function toIndex({ newsroom, dates, index: { publications, listed } }: Locale): EntryIndex {
  const people = Map.groupBy(newsroom.people.values(), ({ values }) => values.name);
  const getWitness = (name = '') => people.get(name)?.map(({ key }) => key) ?? [];
  return {
    own: Map.groupBy(publications, ({ collection }) => collection),
    byCollection: Map.groupBy(listed, ({ collection }) => collection),
    byTopic: groupByEach(listed, ({ values }) => values.topics),
    byPerson: groupByEach(listed, (entry) => {
      switch (entry.collection) {
        case 'releases':
          return entry.values.mediaContacts;
        case 'reports':
          return entry.values.authors;
        case 'testimonies':
          return entry.values.kind === 'hearing' ? getWitness(entry.values.hearing?.witness) : [];
      }
    }),
    byYear: Map.groupBy(publications, ({ values }) => dates.year(values.datePublished)),
    byMonth: Map.groupBy(publications, ({ values }) => toUtcMonth(values.datePublished)),
  };
}

function groupByEach(
  entries: readonly AnyPublicEntry[],
  getKeys: (entry: AnyPublicEntry) => readonly string[],
): Map<string, AnyPublicEntry[]> {
  const groups = new Map<string, AnyPublicEntry[]>();
  for (const entry of entries)
    for (const key of new Set(getKeys(entry))) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  return groups;
}

/** Which entries, in which language: in another, one may be listed instead of another of the same id. */
const getNames = (entries: readonly AnyPublicEntry[] = []) =>
  entries.map(({ id, language }) => `${id} ${language}`);

const getOwnNames = defineQuery('entries of a collection', (locale, collection: string) =>
  getNames(getIndex(locale).own.get(collection)),
);
const getListedNames = defineQuery('listed entries of a collection', (locale, collection: string) =>
  getNames(getIndex(locale).byCollection.get(collection)),
);
const getNamesOn = defineQuery('entries on a topic', (locale, topic: string) =>
  getNames(getIndex(locale).byTopic.get(topic)),
);
const getNamesOf = defineQuery('entries of a person', (locale, person: string) =>
  getNames(getIndex(locale).byPerson.get(person)),
);

/** The years in which something was published in the language of a locale. */
export const getPublicationYears = defineQuery('years of publications', (locale) => [
  ...getIndex(locale).byYear.keys(),
]);

/** The ids of what was published in a year in the language of a locale, newest first. */
export const getIdsOfYear = defineQuery('publications of a year', (locale, year: string) =>
  (getIndex(locale).byYear.get(year) ?? []).map(({ id }) => id),
);

/** The months, in UTC, in which something was published in the language of a locale. */
export const getPublicationMonths = defineQuery('months of publications', (locale) => [
  ...getIndex(locale).byMonth.keys(),
]);

/** The ids of what was published in a month in the language of a locale, newest first. */
export const getIdsOfMonth = defineQuery('publications of a month', (locale, month: string) =>
  (getIndex(locale).byMonth.get(month) ?? []).map(({ id }) => id),
);

/** An entry with the locale of its language. */
interface LocalizedEntry {
  readonly locale: Locale;
  readonly entry: AnyPublicEntry;
}

/** The entries of all languages that have certain ids in their locale, newest first. */
export function findInAllLanguages(
  locales: readonly Locale[],
  getIds: (locale: Locale) => readonly string[],
): LocalizedEntry[] {
  const entries = locales.flatMap((locale) =>
    getIds(locale)
      .flatMap((id) => locale.find(id) ?? [])
      .map((entry) => ({
        id: `${entry.id}/${entry.language}`,
        datePublished: entry.values.datePublished,
        locale,
        entry,
      })),
  );
  return toNewestFirst(entries);
}

type EntryOf<K extends PublicationName> = Extract<AnyPublicEntry, { collection: K }>;

/** The public entries of one collection in the language of a locale, newest first. */
export function getPublications<K extends PublicationName>(locale: Locale, collection: K) {
  getOwnNames(locale, collection);
  return (getIndex(locale).own.get(collection) ?? []) as readonly EntryOf<K>[];
}

/** What lists of a locale show of one collection, newest first. */
export function getListed<K extends PublicationName>(locale: Locale, collection: K) {
  getListedNames(locale, collection);
  return (getIndex(locale).byCollection.get(collection) ?? []) as readonly EntryOf<K>[];
}

/** What lists of a locale show on a topic, newest first. */
export function getEntriesOn(locale: Locale, topic: { readonly key: string }) {
  getNamesOn(locale, topic.key);
  return getIndex(locale).byTopic.get(topic.key) ?? [];
}

/**
 * Reports by a person, releases that name them as press contact, and their testimonies at hearings, newest first. Of a
 * witness only the name is known: it is the person's, as written.
 */
export function getEntriesOf(locale: Locale, person: { readonly key: string }) {
  getNamesOf(locale, person.key);
  return getIndex(locale).byPerson.get(person.key) ?? [];
}
