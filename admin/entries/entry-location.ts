import type { Map } from 'immutable';
import type { ContentType } from '../../src/model/content-types/content-type.ts';
import {
  collections,
  settings,
  type CollectionName,
} from '../../src/model/content-types/collections.ts';
import { parseListName, type EntryName, formatListName } from '../../src/model/entry-name.ts';

/** Collection and language of an entry, from the names that Decap uses. */
export interface EntryLocation {
  readonly type: ContentType;
  /** Name in the model, such as `releases`; undefined for settings. */
  readonly collection?: CollectionName;
  /** Code of the language that its entries are written in; undefined for shared entries. */
  readonly language?: string;
}

/** The names by which Decap knows an entry. */
export const getEntryName = (entry: Map<string, unknown>): EntryName => ({
  collection: String(entry.get('collection')),
  slug: String(entry.get('slug')),
});

/** Finds the location of an entry by Decap's names. */
export function getEntryLocation({ collection, slug }: EntryName): EntryLocation {
  if (collection === 'settings') return { type: settings[slug as keyof typeof settings] };
  // Decap has only the collections of our configuration.
  const list = parseListName(collection)!;
  return { type: collections[list.collection], ...list };
}

/** The address of an entry in the admin. */
export const toEditorAddress = ({ collection, slug }: EntryName) =>
  `#/collections/${collection}/entries/${slug}`;

/** The names of an entry in another language. */
export const toNameIn = ({ collection, slug }: EntryName, language: string): EntryName => ({
  collection: formatListName({ ...parseListName(collection)!, language }),
  slug,
});

/** The address in the admin of an entry in another language. */
export const toAddressIn = (name: EntryName, language: string) =>
  toEditorAddress(toNameIn(name, language));
