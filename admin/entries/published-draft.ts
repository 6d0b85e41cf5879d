import { Map } from 'immutable';
import type { EntryName } from '../../src/model/entry-name.ts';
import type { PublishedDraft } from './consequences.ts';
import type { EntryData } from '../../src/editing/parsed-source.ts';
import { findLoaded, getValues } from './editor-session.ts';
import { readPublished } from './read-published.ts';
import { getEntryName } from './entry-location.ts';

/** A draft that is to be published, from Decap's state, with what is published of it. */
export const readPublishedDraft = async (entry: Map<string, unknown>): Promise<PublishedDraft> =>
  toPublishedDraft(
    entry,
    entry.get('isModification') === true ? await readPublished(getEntryName(entry)) : undefined,
  );

/** A draft that is to be published, by Decap's names, with what is published of it. */
export const readLoadedDraft = (name: EntryName): Promise<PublishedDraft> =>
  readPublishedDraft(getLoadedDraft(name));

/** The entry in Decap's state, if it is loaded; else its names alone. */
export const getLoadedDraft = (name: EntryName): Map<string, unknown> =>
  (findLoaded(name) ?? Map<string, unknown>()).merge({ ...name });

/**
 * A draft that is to be published, from Decap's state.
 * @param published what is published, if that is known
 */
export function toPublishedDraft(
  entry: Map<string, unknown>,
  published?: EntryData,
): PublishedDraft {
  const data = getValues(entry);
  return {
    ...getEntryName(entry),
    data: { ...data, ...(published && { $source: withConsent(data.$source, published) }) },
    isNew: entry.get('isModification') !== true,
    published,
  };
}

/** The source of a draft with the consent of its translations as it is published: it may have been revoked since it was opened. */
const withConsent = (source: unknown, { $source }: EntryData) => ({
  ...(source as object | undefined),
  consent: ($source as { readonly consent?: unknown } | undefined)?.consent,
});
