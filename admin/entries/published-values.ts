import { store } from 'decap-cms-core/dist/esm/redux';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMinute } from '../settings/current-minute.ts';
import { getEditedEntry, getPublishedData } from './editor-session.ts';
import { readPublished } from './published-draft.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * What is published of the entry in the editor, whatever its draft says; undefined if nothing is, and until it is read.
 * Renders again when the entry changes, or a moment may have come.
 */
export function usePublished(): Values | undefined {
  const entry = useSyncExternalStore(store.subscribe, getEditedEntry);
  const data = useSyncExternalStore(store.subscribe, getPublishedData);
  useMinute();
  const [ofDraft, setOfDraft] = useState<Values>();
  // Decap has only the draft of an entry that has one.
  const path = entry?.get('isModification') === true ? (entry.get('path') as string) : undefined;
  useEffect(() => {
    let isShown = true;
    setOfDraft(undefined);
    if (path !== undefined)
      void readPublished(entry!).then((values) => isShown && setOfDraft(values));
    return () => void (isShown = false);
  }, [path]);
  if (!entry || entry.get('newRecord') === true) return undefined;
  if (entry.get('status') && path === undefined) return undefined;
  return (path === undefined ? undefined : ofDraft) ?? (data?.toJS() as Values | undefined);
}
