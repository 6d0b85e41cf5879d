import {
  EditorState,
  Prec,
  StateEffect,
  StateField,
  type Extension,
  type Transaction,
} from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** The marks of what is typed next, outermost first. */
interface PendingMarks {
  readonly at: number;
  readonly signs: readonly string[];
}

/** Begins or ends marks for what is typed next at a position. */
export const setPending = StateEffect.define<PendingMarks | undefined>();

const field = StateField.define<PendingMarks | undefined>({
  create: () => undefined,
  update(pending, transaction) {
    const { docChanged, newSelection, startState } = transaction;
    const effect = transaction.effects.find((one) => one.is(setPending));
    if (effect) return effect.value;
    if (!pending || newSelection.main.eq(startState.selection.main)) return docChanged ? undefined : pending;
    const isKept = docChanged && getTyped(transaction)?.words === '';
    return isKept ? { ...pending, at: newSelection.main.head } : undefined;
  },
});

/** The signs of the marks of what is typed next. */
export const getPending = (state: EditorState): readonly string[] =>
  state.field(field, false)?.signs ?? [];

/** What is typed where marks are pending, from its first word on: marks work only beside words. */
function getTyped({ startState, changes }: Transaction) {

}
