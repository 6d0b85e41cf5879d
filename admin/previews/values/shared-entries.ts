import type { Newsroom } from '../../../src/entries/newsroom/public-newsroom.ts';
import { typesetShared } from '../../../src/entries/newsroom/typeset-values.ts';
import { collections } from '../../../src/model/content-types/collections.ts';
import { onReturn } from '../../dom/on-return.ts';
import type { ReadFields } from './published-fields.ts';
import { readValues } from './shown-values.ts';
import type { Values } from '../../../src/model/fields/written-value.ts';

/** How often staff came back to this window: in another they may have published what was missing. */
let returns = 0;
onReturn(() => (returns += 1));

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
): (values: Values) => Promise<void> {
  const requested = new Map<string, number>();
  const add = async (name: SharedName, key: string) => {
    const id = `${name}/${key}`;
    if (newsroom[name].has(key) || requested.get(id) === returns) return;
    requested.set(id, returns);
    const raw = await readFields({ collection: name, key }).catch(() => void requested.delete(id));
    if (!raw) return;
    const { values } = readValues(collections[name].fields, raw);
    const shown = typesetShared(values, collections[name].fields);
    (newsroom[name] as Map<string, unknown>).set(key, { key, values: shown });
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
