import { EditorState, type ChangeSpec, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { hardBreak } from '../commands/hard-break.ts';
import { isCode } from '../commands/typing.ts';

/**
 * What is typed or pasted on a blank line is a paragraph of its own, as in a word processor. It would join the paragraphs above
 * and below it to one, and take its caption from a picture.
 */
export const ownParagraphs: Extension = [
  EditorState.transactionFilter.of((transaction) => {
    const { startState: state, newDoc } = transaction;
    const isTyped = transaction.isUserEvent('input.type') || transaction.isUserEvent('input.paste');
    // A letter that is still being composed would be there twice if it were moved.
    if (!isTyped || transaction.isUserEvent('input.type.compose')) return transaction;
    const breaks: ChangeSpec[] = [];
    transaction.changes.iterChanges((from, to, start, end, inserted) => {
      const place = findBlankLine(state, from);
      // The bar of a further row of a table.
      if (!place || to > place.to || inserted.line(1).text.startsWith('|')) return;
      if (place.isBelowText && inserted.line(1).text.trim() !== '')
        breaks.push({ from: newDoc.lineAt(start).from, insert: '\n' });
      if (place.isAboveText && inserted.line(inserted.lines).text.trim() !== '')
        breaks.push({ from: newDoc.lineAt(end).to, insert: '\n' });
    });
    return breaks.length === 0 ? transaction : [transaction, { changes: breaks, sequential: true }];
  }),
  EditorView.domEventHandlers({
    compositionstart(_, view) {
      const place = findBlankLine(view.state, view.state.selection.main.head);
      if (!place) return;
      const separate = () =>
        requestAnimationFrame(() => {
          const { doc, selection } = view.state;
          const { from, to, text } = doc.lineAt(selection.main.head);
          if (from !== place.from || text.trim() === '') return;
          view.dispatch({
            changes: [
              ...(place.isBelowText ? [{ from, insert: '\n' }] : []),
              ...(place.isAboveText ? [{ from: to, insert: '\n' }] : []),
            ],
            userEvent: 'input',
          });
        });
      view.contentDOM.addEventListener('compositionend', separate, { once: true });
    },
  }),
];

/** The blank line at a position, if text is above or below it; undefined where a paragraph is broken or code goes on. */
function findBlankLine(state: EditorState, at: number) {
  const { doc } = state;
  const line = doc.lineAt(at);
  if (line.text.trim() !== '') return undefined;
  const above = line.number > 1 ? doc.line(line.number - 1).text : '';
  const below = line.number < doc.lines ? doc.line(line.number + 1).text : '';
  if (hardBreak.test(above) || isCode(state, line.from)) return undefined;
  const [isBelowText, isAboveText] = [above, below].map((text) => text.trim() !== '');
  return { from: line.from, to: line.to, isBelowText, isAboveText };
}
