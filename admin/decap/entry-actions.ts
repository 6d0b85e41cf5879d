import * as decap from 'decap-cms-core/dist/esm/actions/entries';
import type { Thunk } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import { toCollectionOfNow } from './field-default.ts';
import { lockWhileReading } from '../guards/editor-lock.ts';
import { awaitOpening, noteOpening } from './entry-opening.ts';

type Collection = Map<string, unknown>;

export * from 'decap-cms-core/dist/esm/actions/entries';

/** Opens a published entry. Decap lets staff type meanwhile, and throws that away. */
export function loadEntry(collection: Collection, slug: string): Thunk<Promise<void>> {
  return noteOpening(lockWhileReading(decap.loadEntry(collection, slug)));
}

/** Opens a new entry. */
export function createEmptyDraft(collection: Collection, search: string): Thunk<Promise<void>> {
  return noteOpening(decap.createEmptyDraft(toCollectionOfNow(collection), search));
}

/**
 * Offers what was never saved. Decap asks for it beside the entry, and lays the entry over it when that
 * comes from the store later.
 */
export function retrieveLocalBackup(collection: Collection, slug: string): Thunk<Promise<void>> {
  return async (dispatch) => {
    // The editor asks for the entry right after this.
    await Promise.resolve();
    await awaitOpening();
    void dispatch(decap.retrieveLocalBackup(collection, slug));
  };
}
