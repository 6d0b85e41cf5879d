import { store } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import { getAdminSettings } from './admin-settings.ts';
import { getEditedEntry } from './editor-session.ts';
import { getEntryPlace } from './entry-place.ts';
import { getEntryState } from './formats/entry-state.ts';
import { getNow } from './moments.ts';
import { getAddress } from './widgets/entry-status.ts';

/**
 * Path of the page on which readers see an entry; undefined while they do not.
 * @param name Decap's collection
 */
export function getPublicAddress(
  name: string,
  slug: string,
  data: Readonly<Record<string, unknown>>,
): string | undefined {
  const address = getAddress(getEntryPlace(name, slug), data, slug, getAdminSettings());
  const isPublic = /^(public|consent-review|withdrawn)$/.test(getEntryState(data, getNow()));
  return isPublic ? address : undefined;
}

/** The values of a draft as the admin has them, in the editor or on the board; else empty. */
export function getDraftData(collection: string, slug: string): Readonly<Record<string, unknown>> {
  const edited = getEditedEntry();
  const isEdited = edited?.get('slug') === slug && edited.get('collection') === collection;
  const place = ['entities', `${collection}.${slug}`];
  const drafts = store.getState().editorialWorkflow;
  const entry = isEdited ? edited : (drafts.getIn(place) as Map<string, unknown> | undefined);
  return (entry?.get('data') as Map<string, unknown> | undefined)?.toJS() ?? {};
}
