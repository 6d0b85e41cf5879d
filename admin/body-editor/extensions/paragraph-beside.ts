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
  const isBefore = (state: EditorState, at: number) =>
    at === state.doc.lineAt(at).from &&
    getFolds(state).some(({ from, to }) => from === at && to === state.doc.lineAt(to).to);
  const isLast = ({ doc }: EditorState, at: number) => at === doc.lineAt(at).to;
  let composedAt: number | undefined;
  return [
    // A letter that is still being composed would be there twice if it were moved.
    EditorView.domEventHandlers({
      compositionstart(_, { state }) {
        const { empty, head } = state.selection.main;
        composedAt = empty && isBehind(state, head) && isLast(state, head) ? head : undefined;
      },
      compositionend(_, view) {
        const from = composedAt;
        requestAnimationFrame(() => {
          if (from !== undefined && isBehind(view.state, from) && !isLast(view.state, from))
            view.dispatch({ changes: { from, insert: '\n\n' }, userEvent: 'input' });
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
        if (/[^\n]$/.test(text) && isBefore(state, from))
          breaks.push({ from: end, insert: '\n\n' });
      });
      return breaks.length === 0
        ? transaction
        : [transaction, { changes: breaks, sequential: true }];
    }),
  ];
}
