import { collections, settings, type CollectionName } from '../src/model/content-types.ts';
import type { ContentType } from '../src/model/content-type.ts';

/** What one of Decap's collections is in the model. */
export interface EntryPlace {
  readonly type: ContentType;
  /** Name in the model, such as `releases`; undefined for settings. */
  readonly collection?: CollectionName;
  /** Code of the language in which its entries are written, where it is one. */
  readonly language?: string;
}

/**
 * @param name Decap's collection, such as `releases-en`, `people` or `settings`
 * @param slug the entry's place in it; of settings, the name of the file
 */
export function getEntryPlace(name: string, slug: string): EntryPlace {
  if (name === 'settings') return { type: settings[slug as keyof typeof settings] };
  const [, collection = name, language] = /^([a-z]+)-(.+)$/.exec(name) ?? [];
  return {
    type: collections[collection as CollectionName],
    collection: collection as CollectionName,
    ...(language && { language }),
  };
}

/** Decap's collection of a type in a language. */
export function toCollectionName(collection: CollectionName, language?: string): string {
  return collections[collection].layout === 'shared' || !language
    ? collection
    : `${collection}-${language}`;
}
