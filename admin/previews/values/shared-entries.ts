import type { Map as ImmutableMap } from 'immutable';
import type { Newsroom } from '../../../src/entries/newsroom/public-newsroom.ts';
import { collections } from '../../../src/model/content-types/collections.ts';
import { readValues } from './shown-values.ts';

type SharedName = 'people' | 'topics' | 'boilerplates';

/** Reads another entry from Decap. */
export type GetCollection = (name: string, key: string) => Promise<ImmutableMap<string, unknown>>;

/** The fields that refer to shared entries, with their collection. */
const references = {
  mediaContacts: 'people',
  authors: 'people',
  topics: 'topics',
  boilerplate: 'boilerplates',
} as const satisfies Record<string, SharedName>;

/**
 * Adds to a newsroom the people, topics and boilerplates that an entry refers to and that are newer than the
 * built site.
 */
export function defineSharedEntries(
  newsroom: Newsroom,
  getCollection: GetCollection,
): (values: Readonly<Record<string, unknown>>) => Promise<void> {
  const requested = new Set<string>();
  const add = async (name: SharedName, key: string) => {
    if (newsroom[name].has(key) || requested.has(`${name}/${key}`)) return;
    requested.add(`${name}/${key}`);
    const raw = await readFields(getCollection, name, key);
    if (!raw) return;
    const { values } = readValues(collections[name].fields, raw);
    (newsroom[name] as Map<string, unknown>).set(key, { key, values });
  };
  return async (values) => {
    const named = Object.entries(references).flatMap(([field, name]) =>
      [values[field]].flat().map(async (key) => {
        if (typeof key === 'string' && key !== '') await add(name, key);
      }),
    );
    await Promise.all(named);
  };
}

/** The unchecked fields of another entry; undefined if there is none. @param list Decap's name of its list */
export async function readFields(
  getCollection: GetCollection,
  list: string,
  key: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const entry = await getCollection(list, key).catch(() => undefined);
  const data = entry?.get('data') as ImmutableMap<string, unknown> | object | undefined;
  return data && (('toJS' in data ? data.toJS() : data) as Record<string, unknown>);
}
