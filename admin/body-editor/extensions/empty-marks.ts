import { EditorState, StateField, Transaction, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Range } from '../commands/whole-deletion.ts';

/** The marks that Bold or Italic has put around the cursor, until something is typed between them. */
const emptyMarks = StateField.define<Range | undefined>({
  create: () => undefined,
  update(marks, transaction) {
    const { changes, docChanged, newSelection } = transaction;
    if (!docChanged) return marks;
    if (!transaction.isUserEvent('input.format') || !newSelection.main.empty) return undefined;
    let added: Range | undefined;
    changes.iterChanges((start, end, from, to, text) => {
      if (start === end && /^\*+$/.test(text.toString())) added = { from, to };
    });
    // Bold within Italic.
    const around = marks && {
      from: changes.mapPos(marks.from, -1),
      to: changes.mapPos(marks.to, 1),
    };
    const { head } = newSelection.main;
    return added && added.from < head && head < added.to ? (around ?? added) : undefined;
  },
});

const silent = { annotations: Transaction.addToHistory.of(false) };

/** Marks without words between them go when the cursor does, or Enter: readers would see asterisks, or a line. */
export const dropEmptyMarks: Extension = [
  emptyMarks,
  EditorState.transactionFilter.of((transaction) => {
    const { startState, changes: made, docChanged, selection } = transaction;
    const marks = startState.field(emptyMarks);
    const { main } = startState.selection;
    const isLeft = docChanged
      ? transaction.annotation(Transaction.userEvent) === 'input'
      : selection && !selection.main.eq(main);
    if (!marks || !isLeft) return transaction;
    const changes = [
      { from: made.mapPos(marks.from, -1), to: made.mapPos(main.head, -1) },
      { from: made.mapPos(main.head, 1), to: made.mapPos(marks.to, 1) },
    ];
    return [transaction, { changes, sequential: true, ...(!docChanged && silent) }];
  }),
  EditorView.domEventHandlers({
    blur(_, view) {
      const changes = view.state.field(emptyMarks);
      if (changes) view.dispatch({ changes, ...silent });
    },
  }),
];
