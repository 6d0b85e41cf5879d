import { EditorState, type ChangeSpec, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Fold } from './folds.ts';

/**
 * What is typed or pasted directly before or behind markup that fills its lines is a paragraph of its own: it would be
 * published glued to a picture, and break an element.
 */
export function startParagraphs(getFolds: (state: EditorState) => readonly Fold[]): Extension {
  const isBehind = (state: EditorState, at: number) =>
    getFolds(state).some(({ from, to }) => to === at && from === state.doc.lineAt(from).from);
  const findBelow = (state: EditorState, at: number) =>
    getFolds(state).find(
      ({ from, to }) =>
        from === at && from === state.doc.lineAt(from).from && to === state.doc.lineAt(to).to,
    );
  const isLast = ({ doc }: EditorState, at: number) => at === doc.lineAt(at).to;
  /** Where a composition began, and the markup directly behind it, which it breaks, so that it is no fold any more. */
  let composed: { readonly at: number; readonly below: string | undefined } | undefined;
  return [
    // A letter that is still being composed would be there twice if it were moved.
    EditorView.domEventHandlers({
      compositionstart(_, { state }) {
        const { empty, head: at } = state.selection.main;
        const fold = findBelow(state, at);
        const isBeside = fold || (isBehind(state, at) && isLast(state, at));
        composed =
          empty && isBeside ? { at, below: fold && state.sliceDoc(at, fold.to) } : undefined;
      },
      compositionend(_, view) {
        const begun = composed;
        requestAnimationFrame(() => {
          if (!begun) return;
          const { state } = view;
          const { at, below } = begun;
          const { head: end } = state.selection.main;
          const isSplit =
            below === undefined
              ? isBehind(state, at) && !isLast(state, at)
              : end > at && state.sliceDoc(end, end + below.length) === below;
          const from = below === undefined ? at : end;
          if (isSplit) view.dispatch({ changes: { from, insert: '\n\n' }, userEvent: 'input' });
        });
      },
    }),
    EditorState.transactionFilter.of((transaction) => {
      const { startState: state } = transaction;
      const isComposed = transaction.isUserEvent('input.type.compose');
      if (!transaction.isUserEvent('input') || isComposed) return transaction;
      const breaks: ChangeSpec[] = [];
      transaction.changes.iterChanges((from, to, start, end, inserted) => {
        if (from !== to) return;
        const text = inserted.toString();
        // Most keys that break the line begin the paragraph themselves.
        const added = /^[^\n\\]/.test(text) ? '\n\n' : text === '\n' ? '\n' : '';
        if (added && isBehind(state, from) && isLast(state, from))
          breaks.push({ from: start, insert: added });
        if (/[^\n]$/.test(text) && findBelow(state, from))
          breaks.push({ from: end, insert: '\n\n' });
      });
      return breaks.length === 0
        ? transaction
        : [transaction, { changes: breaks, sequential: true }];
    }),
  ];
}
