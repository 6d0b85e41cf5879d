import { store } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useMinute } from '../settings/current-minute.ts';
import { getEditedEntry, getPublishedData } from './editor-session.ts';
import { readPublished } from './read-published.ts';
import { getEntryName } from './entry-location.ts';
import type { Values } from '../../src/model/fields/written-value.ts';

/**
 * What is published of the entry in the editor, whatever its draft says; undefined if nothing is, and until it is read.
 * Renders again when the entry changes, or a moment may have come.
 */
export function usePublished(): Values | undefined {
  const entry = useSyncExternalStore(store.subscribe, getEditedEntry);
  const data = useSyncExternalStore(store.subscribe, getPublishedData);
  useMinute();
  const [ofDraft, setOfDraft] = useState<{ readonly path: string; readonly values?: Values }>();
  // Decap has only the draft of an entry that has one, and not what somebody else has withdrawn.
  const isWithdrawn = entry?.get('isWithdrawn') === true;
  const isRead = isWithdrawn || entry?.get('isModification') === true;
  const path = isRead ? (entry!.get('path') as string) : undefined;
  // With another revision of the draft, such as that with a withdrawal, something else may be published.
  const version = entry?.getIn(['data', '$source', 'version']);
  useEffect(() => {
    let isShown = true;
    if (path !== undefined)
      void readPublished(getEntryName(entry!)).then(
        (values) => isShown && setOfDraft({ path, values }),
      );
    return () => void (isShown = false);
  }, [path, version, isWithdrawn]);
  if (!entry || entry.get('newRecord') === true) return undefined;
  if (entry.get('status') && path === undefined) return undefined;
  const read =
    (ofDraft?.path === path ? ofDraft?.values : undefined) ?? (data?.toJS() as Values | undefined);
  // It may have been revoked since that was read.
  const consent = entry.getIn(['data', '$source', 'consent']) as Map<string, unknown> | undefined;
  return read && { ...read, $source: { ...(read.$source as object), consent: consent?.toJS() } };
}
