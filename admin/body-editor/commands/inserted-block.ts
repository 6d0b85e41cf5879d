import { EditorSelection, type EditorState, type TransactionSpec } from '@codemirror/state';
import { widen } from './selected-words.ts';
import { hardBreak } from './blocks.ts';
import { getTableAt } from './table-text.ts';

/** The end of the table or list in an element that holds nothing else, and of what is around it; undefined outside. */
function getElementEnd({ doc, selection }: EditorState): number | undefined {
  const { head } = selection.main;
  let end: number | undefined;
  for (const { 0: tag, 1: name, index } of doc.sliceString(head).matchAll(/^<\/([A-Z]\w*)>/gm)) {
    const isBegun = new RegExp(`^<${name}\\b`, 'm').test(doc.sliceString(head, head + index));
    if (!isBegun && name !== 'Callout') end = head + index + tag.length;
  }
  return end;
}

/** The position of a new block: the cursor's line if it is blank, or the end of the cursor's paragraph, list or table. */
function getPosition(state: EditorState): { from: number; to: number } {
  const { doc, selection } = state;
  const end = getElementEnd(state);
  if (end !== undefined) return { from: end, to: end };
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

/** What is not divided. */
const inline = /^(StrongEmphasis|Emphasis|Strikethrough|Foreign|InlineCode|Image|Link)$/;

/** What of the body goes into a new element: the selection with all of the marks in it, or the whole of a table that it touches. */
export function getTakenRange(state: EditorState): { from: number; to: number } {
  let { from, to } = state.selection.main;
  if (from === to) return { from, to };
  ({ from, to } = widen(state, { from, to }, inline));
  const [first, last] = [getTableAt(state, from), getTableAt(state, to)];
  return { from: Math.min(from, first?.from ?? from), to: Math.max(to, last?.to ?? to) };
}

/** The mark of a line without text, which would remain alone. */
const emptyMark = /^\s*(?:>\s*)*(?:[-*+]|\d+[.)]|#{1,6})?\s*$/;

/** Blanks, then empty lines. */
const emptyLines = /^[ \t]*(?:\n[ \t]*(?=\n|$))*\n?/;

/** Replaces what goes into a block by the block. The words before and after it become paragraphs of their own. */
export function toBlockReplacement(state: EditorState, block: string): TransactionSpec {
  const { doc } = state;
  const taken = getTakenRange(state);
  const line = doc.lineAt(taken.from);
  const isWhole = emptyMark.test(doc.sliceString(line.from, taken.from));
  const before = doc
    .sliceString(0, isWhole ? line.from : taken.from)
    .trimEnd()
    // A line break within a paragraph is now between two.
    .replace(hardBreak, (signs) => signs.slice(1));
  const after = doc.sliceString(taken.to).replace(/^\\\n/, '').replace(emptyLines, '');
  const from = before.trimEnd().length;
  const leading = from === 0 ? '' : '\n\n';
  const trailing = after === '' ? '' : '\n\n';
  return {
    changes: { from, to: doc.length - after.length, insert: leading + block + trailing },
    selection: EditorSelection.cursor(from + leading.length + block.length),
    scrollIntoView: true,
    userEvent: 'input.insert',
  };
}

/** Number of line breaks at the end of a string, at most two. */
function countEnd(text: string): number {
  return text.endsWith('\n\n') ? 2 : text.endsWith('\n') ? 1 : 0;
}
