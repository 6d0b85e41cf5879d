import { store } from 'decap-cms-core/dist/esm/redux';
import { createElement as h, useSyncExternalStore, type ReactNode } from 'react';
import { readClock } from '../../src/clock.ts';
import { describeMovedDate } from '../entries/consequences.ts';
import { changeField, getEditedEntry } from '../entries/editor-session.ts';
import { toPublishedDraft } from '../entries/published-draft.ts';
import { usePublished } from '../entries/published-values.ts';

/**
 * Empties the date of the entry in the editor if it is the end of an embargo that lasts and is cleared or ends now: else the text would
 * wait for it.
 */
export function clearDateOf(embargo: string): void {
  const end = Date.parse(embargo);
  const date = getEditedEntry()?.getIn(['data', 'datePublished']);
  if (end > readClock() && Date.parse(String(date)) === end) changeField('datePublished', null);
}

/** Says below the date of an entry which one its publication gives it, if that is another. */
export function MovedDate(): ReactNode {
  const entry = useSyncExternalStore(store.subscribe, getEditedEntry);
  const published = usePublished();
  if (!entry) return null;
  const sentences = describeMovedDate(toPublishedDraft(entry, published));
  return h(
    'div',
    { role: 'status' },
    sentences.map((sentence) =>
      h('p', { key: sentence, className: 'newsroom-moved-date' }, sentence),
    ),
  );
}
