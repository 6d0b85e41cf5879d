import * as actions from 'decap-cms-core/dist/esm/actions/entries';
import reduce from 'decap-cms-core/dist/esm/reducers/entryDraft';
import { fromJS, type Map } from 'immutable';
import { toCopiedValues } from '../../../src/model/content-types/copied-values.ts';
import { getEntryLocation } from '../../entries/entry-location.ts';
import { fitsForm } from './form-reuse.ts';
import { isSameEntry } from './same-entry.ts';

export * from 'decap-cms-core/dist/esm/reducers/entryDraft';

type Values = Map<string, unknown>;

interface DraftAction {
  readonly type: string;
  readonly payload?: { readonly entries?: readonly Values[] };
}

const getEntry = (draft: Values) => draft.get('entry') as Values;

/** The state of Decap's editor: which entry is open, what was changed in it, and which form shows it. */
export default function reduceEntryDraft(draft: Values | undefined, action: DraftAction): Values {
  const next = reduce(draft, action);
  if (!draft) return next;
  switch (action.type) {
    case actions.DRAFT_CREATE_FROM_ENTRY:
      return keepForm(draft, next);
    case actions.DRAFT_CREATE_DUPLICATE_FROM_ENTRY:
      return leaveOriginal(next);
    case actions.DRAFT_CREATE_FROM_LOCAL_BACKUP:
      return keepStatus(draft, next);
    case actions.DRAFT_CHANGE_FIELD:
      return next.set('hasChanged', isChanged(next, action.payload?.entries ?? []));
    default:
      return next;
  }
}

/** Keeps the form when an entry is loaded again after a save: Decap would build a new one, and the writer would lose the cursor. */
function keepForm(draft: Values, next: Values): Values {
  const isReused = fitsForm(getEntry(draft), getEntry(next));
  return isReused ? next.set('key', draft.get('key')) : next;
}

/** Leaves out of a copy what belongs to its original, such as corrections: Decap copies all. */
function leaveOriginal(next: Values): Values {
  const { type } = getEntryLocation(String(next.getIn(['entry', 'collection'])), '');
  return next.updateIn(['entry', 'data'], (data) =>
    fromJS(toCopiedValues(type.fields, (data as Values).toJS(), 'copy')),
  );
}

/** Keeps the status of a draft whose unsaved form is restored: Decap drops it, and the admin would call the entry public. */
function keepStatus(draft: Values, next: Values): Values {
  const opened = getEntry(draft);
  const status = ['status', 'isModification'].map((name) => [name, opened?.get(name)] as const);
  return next.set('entry', getEntry(next).merge(Object.fromEntries(status)));
}

/** Compares with the saved data: Decap calls an entry unsaved even after a change was undone. */
function isChanged(draft: Values, saved: readonly Values[]): boolean {
  const data = getEntry(draft).get('data') as Values;
  return !saved.some((entry) => isSameEntry(data, entry.get('data') as Values));
}
