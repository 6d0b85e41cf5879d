import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';

/** The position of a new block: the cursor's line if it is blank, or the end of the cursor's paragraph. */
function getPosition({ doc, selection }: EditorState): { from: number; to: number } {
  const here = doc.lineAt(selection.main.head);
  if (here.text.trim() === '') return { from: here.from, to: here.to };
  let last = here;
  while (last.number < doc.lines && doc.line(last.number + 1).text.trim() !== '') {
    last = doc.line(last.number + 1);
  }
  return { from: last.to, to: last.to };
}

/**
 * Inserts a block with a blank line before and after it, as one undo step.
 * @param select the selection afterwards, counted from the start of the block
 */
export function toBlockInsertion(
  state: EditorState,
  block: string,
  select: { from: number; to?: number } = { from: block.length },
): TransactionSpec {
  const { from, to } = getPosition(state);
  const before = state.doc.sliceString(Math.max(0, from - 2), from);
  const after = state.doc.sliceString(to, to + 2);
  const leading = from === 0 ? '' : '\n\n'.slice(countEnd(before));
  const trailing =
    to === state.doc.length ? '' : '\n\n'.slice(countEnd([...after].reverse().join('')));
  const start = from + leading.length;
  return {
    changes: { from, to, insert: leading + block + trailing },
    selection: EditorSelection.range(start + select.from, start + (select.to ?? select.from)),
    scrollIntoView: true,
    userEvent: 'input.insert',
  };
}

/** Number of line breaks at the end of a string, at most two. */
function countEnd(text: string): number {
  return text.endsWith('\n\n') ? 2 : text.endsWith('\n') ? 1 : 0;
}
