import * as decap from 'decap-cms-core/dist/esm/actions/entries';
import type { Thunk } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import { toCollectionOfNow } from './field-default.ts';
import { lockWhileReading } from '../guards/editor-lock.ts';
import { awaitOpening, noteOpening } from './entry-opening.ts';

type Collection = Map<string, unknown>;

export * from 'decap-cms-core/dist/esm/actions/entries';

/** Opens a published entry. Locks the editor meanwhile: Decap would discard what is typed. */
export function loadEntry(collection: Collection, slug: string): Thunk<Promise<void>> {
  return noteOpening(lockWhileReading(decap.loadEntry(collection, slug)));
}

/** Opens a new entry. */
export function createEmptyDraft(collection: Collection, search: string): Thunk<Promise<void>> {
  return noteOpening(decap.createEmptyDraft(toCollectionOfNow(collection), search));
}

/**
 * Offers the unsaved form. Decap loads it at the same time as the entry, and would overwrite it with an entry
 * that arrives later.
 */
export function retrieveLocalBackup(collection: Collection, slug: string): Thunk<Promise<void>> {
  return async (dispatch) => {
    // The editor requests the entry right after this.
    await Promise.resolve();
    await awaitOpening();
    void dispatch(decap.retrieveLocalBackup(collection, slug));
  };
}
