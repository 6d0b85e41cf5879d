import type { Sent } from '../formats/source-with-revision.ts';
import type { Loss } from '../../src/publishing/visibility/state-changes.ts';

/** What the store keeps of an entry as it was sent. */
export interface StoredSource {
  readonly path: string;
  /** The revision that the form was opened with, or that its last save led to. */
  readonly base: string;
  readonly version: string;
  readonly source: string;
  /** What it takes from readers once it is published. */
  readonly loss: Loss | undefined;
}

/** The type of the action by which a form builds on what it has saved. */
export const sourceStored = 'SOURCE_STORED';

/** The type of the action by which a form knows what it has sent. */
export const sourceSent = 'SOURCE_SENT';

/** The action by which a form knows what it has sent, until it has an answer. @param form its key */
export const toSent = (form: unknown, sent: Sent | undefined) => ({
  type: sourceSent,
  payload: { form, sent },
});

/** The action by which a form builds on what it has saved, as does its unsaved copy in the browser. */
export const toStored = (payload: StoredSource) => ({ type: sourceStored, payload });
