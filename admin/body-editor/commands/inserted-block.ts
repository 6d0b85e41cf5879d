import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';

/** Where a block goes: the blank line of the cursor, or below the text the cursor stands in. */
function getPlace({ doc, selection }: EditorState): { from: number; to: number } {
  const here = doc.lineAt(selection.main.head);
  if (here.text.trim() === '') return { from: here.from, to: here.to };
  let last = here;
  while (last.number < doc.lines && doc.line(last.number + 1).text.trim() !== '') {
    last = doc.line(last.number + 1);
  }
  return { from: last.to, to: last.to };
}

/**
 * Puts a block into a text with a blank line on either side, as one step of undo.
 *
 * @param select what is selected of the block afterwards, counted from its beginning.
 */
export function toBlockInsertion(
  state: EditorState,
  block: string,
  select: { from: number; to?: number } = { from: block.length },
): TransactionSpec {
  const { from, to } = getPlace(state);
  const before = state.doc.sliceString(Math.max(0, from - 2), from);
  const after = state.doc.sliceString(to, to + 2);
  const lead = from === 0 ? '' : '\n\n'.slice(countEnd(before));
  const trail =
    to === state.doc.length ? '' : '\n\n'.slice(countEnd([...after].reverse().join('')));
  const start = from + lead.length;
  return {
    changes: { from, to, insert: lead + block + trail },
    selection: EditorSelection.range(start + select.from, start + (select.to ?? select.from)),
    scrollIntoView: true,
    userEvent: 'input.insert',
  };
}

/** How many line breaks stand at the end of a text, two at most. */
function countEnd(text: string): number {
  return text.endsWith('\n\n') ? 2 : text.endsWith('\n') ? 1 : 0;
}
