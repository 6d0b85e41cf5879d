import { getKind, type PublicationName } from '../../model/content-types/collections.ts';
import { toUtcMonth } from '../../publishing/dates/dates.ts';
import { toNewestFirst } from '../../publishing/lists/ordering.ts';
import type { Locale } from './locale.ts';
import { deriveOnce } from '../../model/derivation.ts';
import { getOrInsert } from '../../remember.ts';
import { defineQuery, getAnswering } from './queries.ts';
import { withoutNoting } from './reads.ts';
import type { AnyPublicEntry, Newsroom } from './public-newsroom.ts';

/** Public entries of a locale by something that pages ask for, each newest first. */
type Groups = ReadonlyMap<string, readonly AnyPublicEntry[]>;

/** Some entries, and the groups in which they are. */
interface Grouped {
  readonly entries: readonly AnyPublicEntry[];
  readonly groups: Groups;
  /** Another one groups all of them again. */
  readonly basis: unknown;
}

/** How entries of a locale are grouped. */
interface Grouping {
  /** Newest first. */
  readonly list: 'publications' | 'listed';
  /** The keys of the groups of an entry, which follow from it and the basis alone. */
  getKeys(entry: AnyPublicEntry, locale: Locale): readonly string[];
  getBasis?(locale: Locale): unknown;
}

/**
 * Groups the entries of a locale. That is done once for each: to search all entries for each page takes time that grows with
 * the square of their number. What has not changed since the newsroom before is in the same lists. A locale that notes what is
 * read has the groups of the plain one, with its own entries.
 */
function defineGroups({ list, getKeys, getBasis }: Grouping): (locale: Locale) => Groups {
  const former = new Map<string, Grouped>();
  const makeGroups = (locale: Locale): Groups =>
    withoutNoting(() => {
      const basis = getBasis?.(locale);
      const known = former.get(locale.language);
      const before = known?.basis === basis ? known : undefined;
      const entries = locale.index[list];
      const groups = updateGroups(before, entries, (entry) => getKeys(entry, locale));
      former.set(locale.language, { entries, groups, basis });
      return groups;
    });
  const getGroups = deriveOnce((locale: Locale): Groups => {
    const plain = getAnswering(locale);
    return plain === locale ? makeGroups(locale) : withOwnEntries(getGroups(plain), plain, locale);
  });
  return getGroups;
}

/** Groups entries, of which only some are others than before, so that all other groups are the same lists. */
function updateGroups(
  { entries: before, groups }: Omit<Grouped, 'basis'> = { entries: [], groups: new Map() },
  entries: readonly AnyPublicEntry[],
  getKeys: (entry: AnyPublicEntry) => readonly string[],
): Groups {
  const most = Math.min(before.length, entries.length);
  let start = 0;
  while (start < most && before[start] === entries[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === entries.at(-1 - end)) end += 1;
  const gone = new Set(before.slice(start, before.length - end));
  const added = groupByEach(entries.slice(start, entries.length - end), getKeys);
  const newer = new Set(entries.slice(0, start));
  const updated = new Map(groups);
  for (const key of new Set([...[...gone].flatMap(getKeys), ...added.keys()])) {
    const kept = (groups.get(key) ?? none).filter((entry) => !gone.has(entry));
    const group = [
      ...kept.filter((entry) => newer.has(entry)),
      ...(added.get(key) ?? none),
      ...kept.filter((entry) => !newer.has(entry)),
    ];
    if (group.length > 0) updated.set(key, group);
    else updated.delete(key);
  }
  return updated;
}

const none: readonly AnyPublicEntry[] = [];

/** Both locales list the same entries, in the same order. */
function withOwnEntries(groups: Groups, plain: Locale, { index: { listed } }: Locale): Groups {
  const own = new Map(plain.index.listed.map((entry, position) => [entry, listed[position]!]));
  return new Map(
    Array.from(groups, ([key, entries]) => [key, entries.map((entry) => own.get(entry)!)]),
  );
}

/** Those of its language. */
const getOwn = defineGroups({
  list: 'publications',
  getKeys: ({ collection }) => [collection],
});
/** This and the next three: those that its lists show. */
const getByCollection = defineGroups({
  list: 'listed',
  getKeys: ({ collection }) => [collection],
});
/** By section and kind: `releases/statement`. */
const getByKind = defineGroups({
  list: 'listed',
  getKeys: (entry) => [`${entry.collection}/${getKind(entry)}`],
});
/** By key of the topic. */
const getByTopic = defineGroups({
  list: 'listed',
  getKeys: ({ values }) => values.topics,
});
/** By key of the person: the press contact of a release, the author of a report, the witness of a hearing. */
const getByPerson = defineGroups({
  list: 'listed',
  getKeys(entry, { newsroom }) {
    switch (entry.collection) {
      case 'releases':
        return entry.values.mediaContacts;
      case 'reports':
        return entry.values.authors;
      case 'testimonies': {
        const { kind, hearing } = entry.values;
        return kind === 'hearing' ? getKeysOf(newsroom, hearing?.witness) : [];
      }
    }
  },
  getBasis: ({ newsroom }) => JSON.stringify([...getKeysByName(newsroom)]),
});
/** Those of its language, by the year in which they appeared. */
const getByYear = defineGroups({
  list: 'publications',
  getKeys: ({ values }, { dates }) => [dates.year(values.datePublished)],
  getBasis: ({ newsroom }) => newsroom.site.timeZone,
});
/** And by the month, in UTC. */
const getByMonth = defineGroups({
  list: 'publications',
  getKeys: ({ values }) => [toUtcMonth(values.datePublished)],
});

const getKeysByName = deriveOnce(({ people }: Newsroom) => {
  const keys = new Map<string, string[]>();
  for (const { key, values } of people.values())
    getOrInsert(keys, values.name, (): string[] => []).push(key);
  return keys;
});
const getKeysOf = (newsroom: Newsroom, name = '') => getKeysByName(newsroom).get(name) ?? [];

function groupByEach(
  entries: readonly AnyPublicEntry[],
  getKeys: (entry: AnyPublicEntry) => readonly string[],
): Map<string, AnyPublicEntry[]> {
  const groups = new Map<string, AnyPublicEntry[]>();
  for (const entry of entries)
    for (const key of new Set(getKeys(entry)))
      getOrInsert(groups, key, (): AnyPublicEntry[] => []).push(entry);
  return groups;
}

/** Which entries, in which language: in another, one may be listed instead of another of the same id. */
const getNames = (entries = none) => toNames(entries);
const toNames = deriveOnce((entries: readonly AnyPublicEntry[]) =>
  entries.map(({ id, language }) => `${id} ${language}`),
);
const toIds = deriveOnce((entries: readonly AnyPublicEntry[]) => entries.map(({ id }) => id));

const getOwnNames = defineQuery('entries of a collection', (locale, collection: string) =>
  getNames(getOwn(locale).get(collection)),
);
const getListedNames = defineQuery('listed entries of a collection', (locale, collection: string) =>
  getNames(getByCollection(locale).get(collection)),
);
const getNamesOn = defineQuery('entries on a topic', (locale, topic: string) =>
  getNames(getByTopic(locale).get(topic)),
);
const getNamesOf = defineQuery('entries of a person', (locale, person: string) =>
  getNames(getByPerson(locale).get(person)),
);

/** The years in which something was published in the language of a locale, the last first. */
export const getPublicationYears = defineQuery('years of publications', (locale) =>
  [...getByYear(locale).keys()].sort().reverse(),
);

/** The ids of what was published in a year in the language of a locale, newest first. */
export const getIdsOfYear = defineQuery('publications of a year', (locale, year: string) =>
  toIds(getByYear(locale).get(year) ?? none),
);

/** The months, in UTC, in which something was published in the language of a locale, the last first. */
export const getPublicationMonths = defineQuery('months of publications', (locale) =>
  [...getByMonth(locale).keys()].sort().reverse(),
);

/** The ids of what was published in a month in the language of a locale, newest first. */
export const getIdsOfMonth = defineQuery('publications of a month', (locale, month: string) =>
  toIds(getByMonth(locale).get(month) ?? none),
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
  return (getOwn(locale).get(collection) ?? []) as readonly EntryOf<K>[];
}

/** What lists of a locale show of one collection, newest first. */
export function getListed<K extends PublicationName>(locale: Locale, collection: K) {
  getListedNames(locale, collection);
  return (getByCollection(locale).get(collection) ?? []) as readonly EntryOf<K>[];
}

/**
 * What lists of a locale show of one kind in a section, newest first. For queries, whose answers are noted.
 * @param kind with its section: `releases/statement`
 */
export const getListedOfKind = (locale: Locale, kind: string) =>
  getByKind(locale).get(kind) ?? none;

/** What lists of a locale show on a topic, newest first. */
export function getEntriesOn(locale: Locale, topic: { readonly key: string }) {
  getNamesOn(locale, topic.key);
  return getByTopic(locale).get(topic.key) ?? none;
}

/** The names of all lists that do not show the same entries in two locales of one language: `releases`, `topics/policing`. */
export function findChangedLists(one: Locale, other: Locale): string[] {
  const lists = [
    { getGroups: getByCollection, folder: '' },
    { getGroups: getByKind, folder: '' },
    { getGroups: getByTopic, folder: 'topics/' },
  ];
  return lists.flatMap(({ getGroups, folder }) => {
    const [before, after] = [getGroups(one), getGroups(other)];
    return [...new Set([...before.keys(), ...after.keys()])]
      .filter((key) => before.get(key) !== after.get(key))
      .map((key) => `${folder}${key}`);
  });
}

/**
 * Reports by a person, releases that name them as press contact, and their testimonies at hearings, newest first. Of a
 * witness only the name is known: it is the person's, as written.
 */
export function getEntriesOf(locale: Locale, person: { readonly key: string }) {
  getNamesOf(locale, person.key);
  return getByPerson(locale).get(person.key) ?? [];
}
