import type { PublicationName } from '../../model/content-types/collections.ts';
import type { Locale } from './locale.ts';
import type { AnyPublicEntry } from './public-newsroom.ts';

/** The public entries of a locale by what pages ask for, each newest first. */
interface EntryIndex {
  readonly byCollection: ReadonlyMap<string, readonly AnyPublicEntry[]>;
  /** By key of the topic. */
  readonly byTopic: ReadonlyMap<string, readonly AnyPublicEntry[]>;
  /** By key of the person: the author of a report, the press contact of a release. */
  readonly byPerson: ReadonlyMap<string, readonly AnyPublicEntry[]>;
}

const indexes = new WeakMap<Locale, EntryIndex>();

/** Made once for each locale: to search all entries for each page takes time that grows with the square of their number. */
function getIndex(locale: Locale): EntryIndex {
  let index = indexes.get(locale);
  if (!index) indexes.set(locale, (index = toIndex(locale.publications)));
  return index;
}

const toIndex = (entries: readonly AnyPublicEntry[]): EntryIndex => ({
  byCollection: Map.groupBy(entries, ({ collection }) => collection),
  byTopic: groupByEach(entries, ({ values }) => values.topics),
  byPerson: groupByEach(entries, (entry) => {
    if (entry.collection === 'reports') return entry.values.authors;
    return entry.collection === 'releases' ? entry.values.mediaContacts : [];
  }),
});

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

/** The public entries of one collection in one locale, newest first. */
export const getPublications = <K extends PublicationName>(locale: Locale, collection: K) =>
  (getIndex(locale).byCollection.get(collection) ?? []) as readonly Extract<
    AnyPublicEntry,
    { collection: K }
  >[];

/** Public entries on a topic, newest first. */
export const getEntriesOn = (locale: Locale, topic: { readonly key: string }) =>
  getIndex(locale).byTopic.get(topic.key) ?? [];

/** Reports by a person and releases that name them as press contact, newest first. */
export const getEntriesOf = (locale: Locale, person: { readonly key: string }) =>
  getIndex(locale).byPerson.get(person.key) ?? [];
