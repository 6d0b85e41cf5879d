import { loadUnpublishedEntries } from 'decap-cms-core/dist/esm/actions/editorialWorkflow';
import { store } from 'decap-cms-core/dist/esm/redux';
import { Map } from 'immutable';
import { useEffect, useSyncExternalStore } from 'react';
import type { Values } from './list-query.ts';

const none = Map<string, Values>();

function getDrafts(): Map<string, Values> {
  const drafts = store.getState().editorialWorkflow.get('entities');
  return (drafts as Map<string, Values> | undefined) ?? none;
}

/** All drafts, by the names of their list and entry: `releases-en.2011/governor-suspends`. */
export function useDrafts(): Map<string, Values> {
  useEffect(() => void store.dispatch(loadUnpublishedEntries(store.getState().collections)), []);
  return useSyncExternalStore(store.subscribe, getDrafts);
}

/** Whether a draft is of an entry that is not published yet. */
export const isNewEntry = (draft: Values): boolean =>
  Boolean(draft.get('status')) && draft.get('isModification') !== true;
