import * as decap from 'decap-cms-core/dist/esm/actions/entries';
import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import type { Thunk } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import { toCollectionOfNow } from './field-default.ts';
import { ask } from '../../dialogs/ask.ts';
import { lockWhileReading } from '../../guards/lock/editor-lock.ts';
import { isServedInPages } from '../../entry-lists/served-lists.ts';
import { messages } from '../../messages/index.ts';
import { awaitOpening, noteOpening } from './entry-opening.ts';

type Collection = Map<string, unknown>;

export * from 'decap-cms-core/dist/esm/actions/entries';

/** Loads a list, unless it loads itself page by page. */
export function loadEntries(collection: Collection): unknown {
  return isServedInPages(collection) ? () => undefined : decap.loadEntries(collection);
}

/** Sorts a list. One that is served in pages only needs to know the choice. */
export function sortByField(collection: Collection, key: string, direction: string): unknown {
  if (!isServedInPages(collection)) return decap.sortByField(collection, key, direction);
  const payload = { collection: collection.get('name'), key, direction };
  return { type: decap.SORT_ENTRIES_REQUEST, payload };
}

/** Filters a list, or ends a filter. */
export function filterByField(collection: Collection, filter: object): unknown {
  if (!isServedInPages(collection)) return decap.filterByField(collection, filter);
  const payload = { collection: collection.get('name'), filter };
  return { type: decap.FILTER_ENTRIES_REQUEST, payload };
}

/** Groups a list, or no longer. */
export function groupByField(collection: Collection, group: object): unknown {
  if (!isServedInPages(collection)) return decap.groupByField(collection, group);
  const payload = { collection: collection.get('name'), group };
  return { type: decap.GROUP_ENTRIES_REQUEST, payload };
}

/** Opens a published entry. Locks the editor meanwhile: Decap would discard what is typed. */
export function loadEntry(collection: Collection, slug: string): Thunk<Promise<void>> {
  return noteOpening(lockWhileReading(decap.loadEntry(collection, slug)));
}

/** Opens a new entry. */
export function createEmptyDraft(collection: Collection, search: string): Thunk<Promise<void>> {
  return noteOpening(decap.createEmptyDraft(toCollectionOfNow(collection), search));
}

/**
 * Offers the unsaved form, if there is one. Decap loads it at the same time as the entry, and would overwrite it with
 * an entry that arrives later.
 */
export function retrieveLocalBackup(collection: Collection, slug: string): Thunk<Promise<void>> {
  return async (dispatch, getState) => {
    // The editor requests the entry right after this.
    await Promise.resolve();
    await awaitOpening();
    const { entry } = await currentBackend(getState().config).getLocalDraftBackup(collection, slug);
    if (!entry) return;
    const isWanted = await ask(messages.unsavedForm);
    void dispatch(
      isWanted
        ? decap.retrieveLocalBackup(collection, slug)
        : decap.deleteLocalBackup(collection, slug),
    );
  };
}
