import { EditorState, type ChangeSpec, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Fold } from './folds.ts';

/**
 * What is typed or pasted directly behind markup that fills its lines begins a paragraph: it would be published glued to a
 * picture, and break an element.
 */
export function startParagraphs(getFolds: (state: EditorState) => readonly Fold[]): Extension {
  const isBehind = (state: EditorState, at: number) =>
    getFolds(state).some(({ from, to }) => to === at && from === state.doc.lineAt(from).from);
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
      transaction.changes.iterChanges((from, to, start, _, inserted) => {
        const text = inserted.toString();
        // Most keys that break the line begin the paragraph themselves.
        const added = /^[^\n\\]/.test(text) ? '\n\n' : text === '\n' ? '\n' : '';
        if (added && from === to && isBehind(state, from) && isLast(state, from))
          breaks.push({ from: start, insert: added });
      });
      return breaks.length === 0
        ? transaction
        : [transaction, { changes: breaks, sequential: true }];
    }),
  ];
}
