import type { Newsroom } from '../../../src/entries/newsroom/public-newsroom.ts';
import { collections } from '../../../src/model/content-types/collections.ts';
import type { ReadFields } from './published-fields.ts';
import { readValues } from './shown-values.ts';

type SharedName = 'people' | 'topics' | 'boilerplates';

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
  readFields: ReadFields,
): (values: Readonly<Record<string, unknown>>) => Promise<void> {
  const requested = new Set<string>();
  const add = async (name: SharedName, key: string) => {
    if (newsroom[name].has(key) || requested.has(`${name}/${key}`)) return;
    requested.add(`${name}/${key}`);
    const raw = await readFields({ collection: name, key });
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
