import {
  EditorState,
  Prec,
  StateEffect,
  StateField,
  type Extension,
  type Transaction,
} from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** Marks for what is typed next at a position, outer ones first. */
interface Pending {
  readonly at: number;
  readonly signs: readonly string[];
}

/** Begins, changes or ends the marks of what is typed next. */
export const setPending = StateEffect.define<Pending>();

const field = StateField.define<Pending | undefined>({
  create: () => undefined,
  update(pending, transaction) {
    const { docChanged, selection, newSelection, effects } = transaction;
    const effect = effects.find((one) => one.is(setPending));
    if (effect) return effect.value;
    const { head } = newSelection.main;
    if (docChanged) return pending && isBeside(transaction) ? { ...pending, at: head } : undefined;
    return selection && head !== pending?.at ? undefined : pending;
  },
});

/** The signs of the marks of what is typed next. */
export const getPending = (state: EditorState): readonly string[] =>
  state.field(field, false)?.signs ?? [];

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
    { from: to, insert: signs.toReversed().join('') },
  ],
  selection: { anchor: to + signs.join('').length },
});

/** Bold and Italic without a selection put their marks when words are typed, around these: readers never see asterisks. */
export const pendingMarks: Extension = [
  field,
  // After what moves words to where they belong.
  Prec.high(
    EditorState.transactionFilter.of((transaction) => {
      const signs = getPending(transaction.startState);
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
      const { at = 0, signs = [] } = view.state.field(field) ?? {};
      if (signs.length > 0)
        view.dispatch({ ...surround(signs, at, at), userEvent: 'input.format' });
    },
  }),
];
