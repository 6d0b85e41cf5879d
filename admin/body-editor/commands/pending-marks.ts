import {
  EditorState,
  Prec,
  StateEffect,
  StateField,
  type Extension,
  Transaction,
  type TransactionSpec,
} from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** Marks for what is typed next at a position, outer ones first; or around what was typed, with the cursor before their end. */
interface Pending {
  readonly at: number;
  readonly signs: readonly string[];
  readonly isBegun?: boolean;
}

/** Begins, changes or ends the marks of what is typed next. */
export const setPending = StateEffect.define<Pending>();

/** The sign that ends a mark: the same, but for a tag. */
export const toEndSign = (sign: string): string => (sign.startsWith('<') ? '</span>' : sign);

const toEnd = (signs: readonly string[]): string => signs.toReversed().map(toEndSign).join('');

const field = StateField.define<Pending | undefined>({
  create: () => undefined,
  update(pending, transaction) {
    const { docChanged, newDoc, newSelection, effects } = transaction;
    const effect = effects.find((one) => one.is(setPending));
    if (effect || !pending) return effect?.value;
    const { empty, head } = newSelection.main;
    if (!empty || (!docChanged && head !== pending.at)) return undefined;
    if (!docChanged) return { ...pending, at: head };
    const [begin, end] = [pending.signs.join(''), toEnd(pending.signs)];
    const isMarked = pending.isBegun || getTyped(transaction)?.text.startsWith(begin);
    if (!isMarked && isBeside(transaction)) return { ...pending, at: head };
    // Words that are deleted with their marks are typed again.
    if (pending.isBegun && isUndone(transaction, begin, end))
      return { at: head, signs: pending.signs };
    const isBegun = newDoc.sliceString(head, head + end.length) === end;
    return isBegun ? { ...pending, at: head, isBegun } : undefined;
  },
});

/** Whether nothing but marks and all words between them is deleted. */
function isUndone({ changes, startState }: Transaction, begin: string, end: string): boolean {
  let deleted = '';
  changes.iterChanges((from, to, _from, _end, { length }) => {
    if (length === 0) deleted = startState.sliceDoc(from, to);
  });
  return deleted.length > begin.length && deleted.startsWith(begin) && deleted.endsWith(end);
}

/** The signs of the marks of what is typed next. */
export function getPending(state: EditorState): readonly string[] {
  const pending = state.field(field, false);
  return pending && !pending.isBegun ? pending.signs : [];
}

/** Puts the blanks at the end of what was typed behind its marks, next to which these do not work. Marks without words go. */
function tidyBegun(state: EditorState): TransactionSpec | undefined {
  const { at = 0, signs = [], isBegun } = state.field(field, false) ?? {};
  const [begin, end] = [signs.join(''), toEnd(signs)];
  const before = state.sliceDoc(state.doc.lineAt(at).from, at);
  const words = before.trimEnd();
  const blanks = before.slice(words.length);
  const isEmpty = words.endsWith(begin);
  if (!isBegun || (blanks === '' && !isEmpty)) return undefined;
  const from = at - blanks.length - (isEmpty ? begin.length : 0);
  const changes = { from, to: at + end.length, insert: (isEmpty ? '' : end) + blanks };
  return { changes, sequential: true, annotations: Transaction.addToHistory.of(false) };
}

/** Goes behind the marks around what was typed or deleted, where a blank would keep them from working. */
export function leaveBegun(view: EditorView): void {
  const { state } = view;
  const tidying = tidyBegun(state);
  const anchor = state.changes(tidying?.changes).mapPos(state.selection.main.head, 1);
  if (tidying) view.dispatch({ ...tidying, selection: { anchor } });
}

/** What is typed, and where it is then. */
function getTyped(transaction: Transaction): { from: number; text: string } | undefined {
  let typed: { from: number; text: string } | undefined;
  transaction.changes.iterChanges((_from, _to, from, _end, text) => {
    typed = { from, text: text.toString() };
  });
  const isComposed = transaction.isUserEvent('input.type.compose');
  return transaction.isUserEvent('input.type') && !isComposed ? typed : undefined;
}

/** Whether only blanks are typed, or a sign behind a word: marks work only beside words. */
function isBeside(transaction: Transaction): boolean {
  const { from = 0, text } = getTyped(transaction) ?? {};
  const before = transaction.newDoc.sliceString(from - 1, from);
  return text?.trim() === '' || /^[\p{L}\p{N}][\p{P}\p{S}]/u.test(before + text);
}

/** The marks around what is typed there, and the cursor between them. */
const surround = (signs: readonly string[], from: number, to: number) => ({
  changes: [
    { from, insert: signs.join('') },
    { from: to, insert: toEnd(signs) },
  ],
  selection: { anchor: to + signs.join('').length },
});

/** Bold and Italic without a selection put their marks when words are typed, around these: readers never see asterisks. */
export const pendingMarks: Extension = [
  field,
  // After what moves words to where they belong.
  Prec.high(
    EditorState.transactionFilter.of((transaction) => {
      const { startState, docChanged, newSelection } = transaction;
      const isLeft = !docChanged && !newSelection.eq(startState.selection);
      const tidying = isLeft ? tidyBegun(startState) : undefined;
      if (tidying) return [transaction, tidying];
      const signs = getPending(startState);
      const typed = signs.length > 0 ? getTyped(transaction) : undefined;
      if (!typed || isBeside(transaction)) return transaction;
      const { from, text } = typed;
      const end = from + text.replace(/\n+$/, '').length;
      const marks = surround(signs, from + text.search(/\S/), end);
      return [transaction, { ...marks, sequential: true }];
    }),
  ),
  // What a keyboard composes, as on phones, would be there twice if it were changed then.
  EditorView.domEventHandlers({
    compositionstart(_, view) {
      const signs = getPending(view.state);
      const { head } = view.state.selection.main;
      if (signs.length > 0) view.dispatch(surround(signs, head, head));
    },
    blur: (_, view) => leaveBegun(view),
  }),
];
