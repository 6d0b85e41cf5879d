import {
  UNPUBLISHED_ENTRIES_SUCCESS,
  UNPUBLISHED_ENTRY_DELETE_SUCCESS,
} from 'decap-cms-core/dist/esm/actions/editorialWorkflow';
import { Backend, currentBackend, type FoundEntry } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import { Map } from 'immutable';
import { useSyncExternalStore } from 'react';
import { isUnanswered } from '../backends/until-answered.ts';
import type { Values } from './list-query.ts';

const none = Map<string, Values>();

function getDrafts(): Map<string, Values> {
  const drafts = store.getState().editorialWorkflow.get('entities');
  return (drafts as Map<string, Values> | undefined) ?? none;
}

/**
 * All drafts as they are known, by the names of their list and entry: `releases-en.2011/governor-suspends`. Renders again when
 * they change.
 */
export const useKnownDrafts = () => useSyncExternalStore(store.subscribe, getDrafts);

/**
 * Reads all drafts again: other people and other windows save and discard some. Decap reads them once, so its board
 * would show others than the first screen above it.
 */
export async function refreshDrafts(): Promise<readonly FoundEntry[]> {
  const { config, collections } = store.getState();
  const known = getDrafts();
  const { entries } = await currentBackend(config).unpublishedEntries(collections);
  const found = new Set(entries.map(({ collection, slug }) => `${collection}.${slug}`));
  // What was saved meanwhile is not among those that were known before.
  for (const [key, draft] of known)
    if (draft.get('status') && !found.has(key))
      store.dispatch({
        type: UNPUBLISHED_ENTRY_DELETE_SUCCESS,
        payload: { collection: draft.get('collection'), slug: draft.get('slug') },
      });
  store.dispatch({ type: UNPUBLISHED_ENTRIES_SUCCESS, payload: { entries, pages: 0 } });
  return entries;
}

/**
 * Lets drafts be read once more if one could not be: it may have ended after all were listed, and the board would say that it
 * cannot be read.
 */
export function readDraftsAgain(): void {
  const { unpublishedEntries } = Backend.prototype;
  Backend.prototype.unpublishedEntries = function readDrafts(collections) {
    const read = () => unpublishedEntries.call(this, collections);
    return read().catch((error: unknown) => {
      if (isUnanswered(error)) throw error;
      return read();
    });
  };
}

/** Whether a draft is of an entry that is not published yet. */
export const isNewEntry = (draft: Values): boolean =>
  Boolean(draft.get('status')) && draft.get('isModification') !== true;
