import * as decap from 'decap-cms-core/dist/esm/actions/editorialWorkflow';
import type { Notification } from 'decap-cms-core/dist/esm/actions/notifications';
import type { FieldError, Thunk } from 'decap-cms-core/dist/esm/redux';
import type { Map } from 'immutable';
import type { EntryName } from '../../../src/model/entry-name.ts';
import {
  forgetUnsaved,
  getImplementation,
  getSeen,
  getSent,
  isEdited,
} from '../../entries/editor-session.ts';
import { hideEntryNotice } from '../../dialogs/entry-notice.ts';
import { explainMoved, isMoved } from '../../backends/publish-report.ts';
import { askDiscarding } from '../../guards/before-discarding.ts';
import { askReady } from '../../guards/before-ready.ts';
import { Cancelled } from '../../guards/cancelled.ts';
import { forgetDemand } from '../../guards/problems/demanded-values.ts';
import { lockWhileReading } from '../../guards/lock/editor-lock.ts';
import { isInEditor } from './editor-address.ts';
import { openInEditor, readUntilAnswered } from './entry-opening.ts';
import { addNotification } from './notifications.ts';

type Collection = Map<string, unknown>;

export * from 'decap-cms-core/dist/esm/actions/editorialWorkflow';

/** Opens an entry, or its draft if there is one. */
export function loadUnpublishedEntry(collection: Collection, slug: string): Thunk<Promise<void>> {
  return openInEditor(collection, slug, decap.loadUnpublishedEntry(collection, slug));
}

/**
 * Saves the entry in the editor, and opens a new one under its name. Shows a notification if a field is invalid:
 * Decap shows one only for empty fields, and the invalid one may be out of sight.
 */
export function persistUnpublishedEntry(
  collection: Collection,
  isUnpublished: boolean,
): Thunk<Promise<void>> {
  const save = decap.persistUnpublishedEntry(collection, isUnpublished);
  return (dispatch, getState) => {
    const errors = getState().entryDraft.get('fieldsErrors') as Map<string, readonly FieldError[]>;
    if (errors.isEmpty()) return saveFromEditor(collection, save)(dispatch, getState);
    if (!errors.some((ofField) => ofField.some(({ type }) => type === 'PRESENCE')))
      dispatch(addNotification({ message: wrongField, type: 'error', dismissAfter: 8000 }));
    return save(dispatch, getState);
  };
}

/** Saves the entry in the editor, which staff may leave meanwhile: locks no other, and opens nothing in another. */
function saveFromEditor(collection: Collection, save: Thunk<Promise<void>>): Thunk<Promise<void>> {
  return (dispatch, getState) => {
    const getKey = () => getState().entryDraft.get('key');
    const [key, slug] = [getKey(), getState().entryDraft.getIn(['entry', 'slug']) as string];
    const isSame = () => getKey() === key;
    const isAwaited = slug ? () => isInEditor(String(collection.get('name')), slug) : isSame;
    /** Decap opens a new entry once it is saved. */
    const openSaved = async (read: Thunk<Promise<void>>) => {
      if (!isSame() || !(await dispatch(readUntilAnswered(read, isSame)))) throw new Cancelled();
    };
    const saveThere = async () => {
      const name = String(collection.get('name'));
      const sent = slug ? undefined : getSent();
      const discard = () => getImplementation().discardSent(name, sent!);
      // If that fails, this save fails too, or begins a second entry.
      if (sent && (await discard().catch(() => false)))
        dispatch(toDiscarded({ collection: name, slug: sent.slug }));
      let isBegun = false;
      await save(<Result>(action: Result | Thunk<Result>) => {
        isBegun ||= typeof action !== 'function';
        if (typeof action !== 'function') return dispatch({ ...action, form: key });
        // Decap begins with reading all drafts, which an editor does not need: one may be published or discarded meanwhile.
        if (!isBegun) return undefined;
        return slug ? dispatch(action as Thunk<Result>) : openSaved(action as Thunk<Promise<void>>);
      }, getState);
      // Staff who came back may have read what was stored before.
      if (slug && isAwaited() && !isSame()) await dispatch(loadUnpublishedEntry(collection, slug));
    };
    return lockWhileReading(saveThere, isAwaited)();
  };
}

/** Changes the status of a draft. Only a complete one becomes ready. */
export function updateUnpublishedEntryStatus(
  collection: string,
  slug: string,
  oldStatus: string,
  newStatus: string,
): Thunk<Promise<void>> {
  return async (dispatch) => {
    try {
      if (newStatus === 'pending_publish') await askReady({ collection, slug });
      dispatch(decap.updateUnpublishedEntryStatus(collection, slug, oldStatus, newStatus));
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
    }
  };
}

/**
 * Discards a draft, once staff have agreed. Decap says “discarded” also if that failed, and leaves the form.
 * @throws Cancelled if they have not agreed, or it failed
 */
export function deleteUnpublishedEntry(collection: string, slug: string): Thunk<Promise<void>> {
  return async (dispatch, getState) => {
    const name = { collection, slug };
    const seen = getSeen(name)!;
    await askDiscarding(name);
    // Until the editor has what is published, it shows a draft that is no more.
    await lockWhileReading(discard(name, seen))(dispatch, getState);
  };
}

function discard(name: EntryName, seen: string): Thunk<Promise<void>> {
  return async (dispatch) => {
    const say = (message: Notification['message'], type: Notification['type']) =>
      dispatch(addNotification({ message, type, dismissAfter: 4000 }));
    try {
      await getImplementation().deleteUnpublishedEntry(name.collection, name.slug, seen);
    } catch (details) {
      if (isMoved(details)) await explainMoved(details, name);
      say({ key: 'ui.toast.onFailToDelete', details }, 'error');
      throw new Cancelled();
    }
    say({ key: 'ui.toast.onDeleteUnpublishedChanges' }, 'success');
    if (isEdited(name)) {
      hideEntryNotice();
      forgetDemand();
      await forgetUnsaved();
    }
    dispatch(toDiscarded(name));
  };
}

const toDiscarded = (payload: EntryName) => ({
  type: decap.UNPUBLISHED_ENTRY_DELETE_SUCCESS,
  payload,
});

const wrongField = { key: 'ui.toast.wrongField' };
