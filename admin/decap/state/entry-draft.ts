import * as actions from 'decap-cms-core/dist/esm/actions/entries';
import * as workflow from 'decap-cms-core/dist/esm/actions/editorialWorkflow';
import reduce from 'decap-cms-core/dist/esm/reducers/entryDraft';
import { fromJS, Map } from 'immutable';
import { toCopiedValues } from '../../../src/model/content-types/copied-values.ts';
import { getEntryLocation, getEntryName } from '../../entries/entry-location.ts';
import { forgetChanges } from '../../entries/forgotten-changes.ts';
import { sourceSent, sourceStored, type StoredSource } from '../../entries/stored-source.ts';
import type { Sent } from '../../formats/source-with-revision.ts';
import { isInEditor } from './editor-address.ts';
import { keepClockTimes } from './clock-times.ts';
import { changedElsewhere, type ElsewhereChange } from './changed-elsewhere.ts';
import { fitsForm } from './form-reuse.ts';
import { isSameEntry } from './same-entry.ts';
import { withoutEnding } from './unsaved-copies.ts';

export * from 'decap-cms-core/dist/esm/reducers/entryDraft';

type Values = Map<string, unknown>;

interface DraftAction {
  readonly type: string;
  /** Of a save and its end: the key of the form that was sent. */
  readonly form?: unknown;
  readonly payload?: Partial<StoredSource> & {
    readonly form?: unknown;
    readonly sent?: Sent | undefined;
    readonly entries?: readonly Values[];
    readonly collection?: unknown;
    readonly slug?: unknown;
    readonly newStatus?: unknown;
  } & Partial<ElsewhereChange>;
}

const getEntry = (draft: Values) => (draft.get('entry') as Values | undefined) ?? Map();

/** The state of Decap's editor: which entry is open, what was changed in it, and which form shows it. */
export default function reduceEntryDraft(draft: Values | undefined, action: DraftAction): Values {
  const next = reduce(draft, action);
  if (!draft) return close(next);
  const { entries = [], newStatus, form, sent, ...name } = action.payload ?? {};
  switch (action.type) {
    case actions.DRAFT_CREATE_FROM_ENTRY:
      return isAwaited(draft, getEntry(next)) ? keepForm(draft, next) : draft;
    case actions.DRAFT_CREATE_EMPTY:
      return isAwaited(draft, getEntry(next)) ? next : draft;
    case actions.DRAFT_DISCARD:
      return close(next);
    case actions.DRAFT_CREATE_DUPLICATE_FROM_ENTRY:
      return leaveOriginal(next);
    case actions.DRAFT_CREATE_FROM_LOCAL_BACKUP:
      return keepStatus(draft, next);
    case actions.DRAFT_CHANGE_FIELD: {
      const changed = next.updateIn(['entry', 'data'], (data) =>
        keepClockTimes(getEntry(draft).get('data') as Values, data as Values),
      );
      return changed.set('hasChanged', isChanged(changed, entries));
    }
    case actions.ADD_DRAFT_ENTRY_MEDIA_FILE:
      // It is stored only if the text uses it.
      return next.set('hasChanged', draft.get('hasChanged'));
    case workflow.UNPUBLISHED_ENTRY_PERSIST_REQUEST:
      return next.setIn(['entry', 'wasSent'], true).setIn(['entry', 'sentForm'], action.form);
    case workflow.UNPUBLISHED_ENTRY_PERSIST_SUCCESS:
    case workflow.UNPUBLISHED_ENTRY_PERSIST_FAILURE:
      return isSent(getEntry(draft), action) ? next : draft;
    case workflow.UNPUBLISHED_ENTRY_STATUS_CHANGE_SUCCESS:
      // The next save writes the status of the open entry to the board.
      return isOpen(draft, name) ? next.setIn(['entry', 'status'], newStatus) : next;
    case sourceStored:
      return action.payload ? buildOn(draft, action.payload) : draft;
    case sourceSent:
      return draft.get('key') === form ? noteSent(draft, sent) : draft;
    case changedElsewhere:
      return showElsewhere(draft, action.payload ?? {});
    case forgetChanges.type:
      return next.set('hasChanged', false);
    default:
      return next;
  }
}

/**
 * Leaves no entry in the editor, so that it says that one is being loaded: of an empty one, it would show the buttons, and
 * a click on “Publish” would do nothing.
 */
const close = (draft: Values): Values => draft.delete('entry');

/** Whether a save has sent the entry: staff may have left the one that it sent, opened another, and sent that. */
const isSent = (entry: Values, { form }: DraftAction) =>
  entry.get('isPersisting') === true && entry.get('sentForm') === form;

const isOpen = (draft: Values, name: Readonly<Record<string, unknown>>) =>
  ['collection', 'slug'].every((key) => name[key] === getEntry(draft).get(key));

/** Whether the editor waits for an entry: staff may have left it, or begun another, before it was read. */
function isAwaited(draft: Values, read: Values): boolean {
  const toText = (name: string) => (read.get(name) as string | undefined) ?? '';
  const [collection, slug] = [toText('collection'), toText('slug')];
  // A new entry that was saved is read before it has its address.
  const isSaved = getEntry(draft).get('wasSent') === true && isInEditor(collection, '');
  return isSaved || isInEditor(collection, slug);
}

/** Lets the form build on what the store keeps of it, unless it shows something else by now. */
function buildOn(draft: Values, { path, base, ...stored }: Partial<StoredSource>): Values {
  const place = ['entry', 'data', '$source'];
  const isShown =
    getEntry(draft).get('path') === path && draft.getIn([...place, 'version']) === base;
  return isShown ? draft.mergeIn(place, stored) : draft;
}

/** Notes what the form has sent without an answer. A new entry has no source yet. */
const noteSent = (draft: Values, sent: Sent | undefined): Values =>
  draft.updateIn(['entry', 'data', '$source'], (source) =>
    ((source as Values | undefined) ?? Map({ source: '' })).set('sent', fromJS(sent)),
  );

/** Shows what others have done. The consent of the translations belongs to the source, as a reading brings it. */
function showElsewhere(draft: Values, change: Partial<ElsewhereChange>): Values {
  const { consent, ...others } = change;
  const next = draft.mergeIn(['entry'], others);
  const place = ['entry', 'data', '$source', 'consent'];
  return 'consent' in change ? next.setIn(place, fromJS(consent)) : next;
}

/** Keeps the form when an entry is loaded again after a save: Decap would build a new one, and the writer would lose the cursor. */
function keepForm(draft: Values, next: Values): Values {
  const isReused = fitsForm(getEntry(draft), getEntry(next));
  return isReused ? next.set('key', draft.get('key')) : next;
}

/** Leaves out of a copy what belongs to its original, such as corrections: Decap copies all. */
function leaveOriginal(next: Values): Values {
  const { type } = getEntryLocation(getEntryName(getEntry(next)));
  return next.updateIn(['entry', 'data'], (data) =>
    fromJS(toCopiedValues(type.fields, (data as Values).toJS(), 'copy')),
  );
}

/**
 * Keeps what decides whether the admin calls an entry public when its unsaved form is restored: the status, which Decap
 * drops, and what the server says of its draft and translations, which may have changed since the form was kept.
 */
function keepStatus(draft: Values, next: Values): Values {
  const opened = getEntry(draft);
  const named = next.updateIn(['entry', 'collection'], (name) => withoutEnding(String(name)));
  const server = ['consent', 'loss'].map((name) => ['data', '$source', name]);
  return [['status'], ['isModification'], ...server].reduce(
    (state, path) => state.setIn(['entry', ...path], opened.getIn(path)),
    named,
  );
}

/**
 * Compares with the stored data, which is that of the draft, or else what is published: Decap calls an entry unsaved even
 * after a change was undone, and saved if it is as any revision of it that was read. Where a save had no answer, something else
 * may be stored by now.
 */
function isChanged(draft: Values, stored: readonly Values[]): boolean {
  const data = stored.map((entry) => entry.get('data') as Values | undefined).find(Boolean);
  const own = getEntry(draft).get('data') as Values;
  return own.getIn(['$source', 'sent']) !== undefined || !isSameEntry(own, data);
}
