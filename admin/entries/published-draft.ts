import { Map } from 'immutable';
import type { PublishedDraft } from './consequences.ts';
import { parseEntryData } from '../../src/editing/edit-source.ts';
import type { EntryData } from '../../src/editing/parsed-source.ts';
import { unwrapSource } from '../formats/source-with-revision.ts';
import { findLoaded, getImplementation } from './editor-session.ts';
import { getEntryLocation } from './entry-location.ts';

/** The published values of an entry, which may have a draft, with their source; undefined if it is not published. */
export async function readPublished(entry: Map<string, unknown>): Promise<EntryData | undefined> {
  const [collection, slug, path] = ['collection', 'slug', 'path'].map((name) =>
    String(entry.get(name)),
  ) as [string, string, string];
  try {
    const { data } = await getImplementation().getEntry(path);
    const { extension } = getEntryLocation(collection, slug).type;
    const $source = unwrapSource(data);
    return { ...parseEntryData($source.source, extension), $source };
  } catch {
    return undefined;
  }
}

/**
 * A draft that is to be published, from Decap's state.
 * @param published what is published, if that is known
 */
export function toPublishedDraft(
  entry: Map<string, unknown>,
  published?: EntryData,
): PublishedDraft {
  return {
    collection: String(entry.get('collection')),
    slug: String(entry.get('slug')),
    data: (entry.get('data') as Map<string, unknown> | undefined)?.toJS() ?? {},
    isNew: entry.get('isModification') !== true,
    published,
  };
}

/** A draft that is to be published, by Decap's names. */
export const getPublishedDraft = (collection: string, slug: string): PublishedDraft =>
  toPublishedDraft((findLoaded(collection, slug) ?? Map()).merge({ collection, slug }));
