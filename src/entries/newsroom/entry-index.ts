import type { PublicationName } from '../../model/content-types/collections.ts';
import type { Locale } from './locale.ts';
import { defineQuery } from './queries.ts';
import { withoutNoting } from './reads.ts';
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
  if (!index) indexes.set(locale, (index = withoutNoting(() => toIndex(locale.publications))));
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

const getIds = (entries: readonly AnyPublicEntry[] = []) => entries.map(({ id }) => id);

const getIdsOfCollection = defineQuery('entries of a collection', (locale, collection: string) =>
  getIds(getIndex(locale).byCollection.get(collection)),
);
const getIdsOn = defineQuery('entries on a topic', (locale, topic: string) =>
  getIds(getIndex(locale).byTopic.get(topic)),
);
const getIdsOf = defineQuery('entries of a person', (locale, person: string) =>
  getIds(getIndex(locale).byPerson.get(person)),
);

/** The public entries of one collection in one locale, newest first. */
export function getPublications<K extends PublicationName>(locale: Locale, collection: K) {
  getIdsOfCollection(locale, collection);
  return (getIndex(locale).byCollection.get(collection) ?? []) as readonly Extract<
    AnyPublicEntry,
    { collection: K }
  >[];
}

/** Public entries on a topic, newest first. */
export function getEntriesOn(locale: Locale, topic: { readonly key: string }) {
  getIdsOn(locale, topic.key);
  return getIndex(locale).byTopic.get(topic.key) ?? [];
}

/** Reports by a person and releases that name them as press contact, newest first. */
export function getEntriesOf(locale: Locale, person: { readonly key: string }) {
  getIdsOf(locale, person.key);
  return getIndex(locale).byPerson.get(person.key) ?? [];
}
