import type { ContentType } from '../../src/model/content-types/content-type.ts';
import {
  collections,
  settings,
  type CollectionName,
} from '../../src/model/content-types/collections.ts';
import { parseListName } from '../../src/model/entry-name.ts';

/** What one of Decap's collections is in the model. */
export interface EntryLocation {
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
export function getEntryLocation(name: string, slug: string): EntryLocation {
  if (name === 'settings') return { type: settings[slug as keyof typeof settings] };
  // Decap has no collections but those of our configuration.
  const list = parseListName(name)!;
  return { type: collections[list.collection], ...list };
}
