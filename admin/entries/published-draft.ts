import { Map } from 'immutable';
import type { PublishedDraft } from './consequences.ts';
import { findLoaded } from './editor-session.ts';

/** A draft that is to be published, from Decap's state. */
export function toPublishedDraft(entry: Map<string, unknown>): PublishedDraft {
  return {
    collection: String(entry.get('collection')),
    slug: String(entry.get('slug')),
    data: (entry.get('data') as Map<string, unknown> | undefined)?.toJS() ?? {},
    isNew: entry.get('isModification') !== true,
  };
}

/** A draft that is to be published, by Decap's names. */
export const getPublishedDraft = (collection: string, slug: string): PublishedDraft =>
  toPublishedDraft((findLoaded(collection, slug) ?? Map()).merge({ collection, slug }));
