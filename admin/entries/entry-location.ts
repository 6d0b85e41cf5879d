import type { ContentType } from '../../src/model/content-types/content-type.ts';
import {
  collections,
  settings,
  type CollectionName,
} from '../../src/model/content-types/collections.ts';
import { parseListName, type EntryName } from '../../src/model/entry-name.ts';

/** Collection and language of an entry, from the names that Decap uses. */
export interface EntryLocation {
  readonly type: ContentType;
  /** Name in the model, such as `releases`; undefined for settings. */
  readonly collection?: CollectionName;
  /** Code of the language that its entries are written in; undefined for shared entries. */
  readonly language?: string;
}

/**
 * Finds the location of an entry by Decap's names.
 * @param name Decap's collection, such as `releases-en`, `people` or `settings`
 * @param slug the entry's key; of settings, the name of the file
 */
export function getEntryLocation(name: string, slug: string): EntryLocation {
  if (name === 'settings') return { type: settings[slug as keyof typeof settings] };
  // Decap has only the collections of our configuration.
  const list = parseListName(name)!;
  return { type: collections[list.collection], ...list };
}

/** The address of an entry in the admin. */
export const toEditorAddress = ({ collection, slug }: EntryName) =>
  `#/collections/${collection}/entries/${slug}`;
