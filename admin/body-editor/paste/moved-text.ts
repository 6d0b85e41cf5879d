import type { EditorState, TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { getContinuation, isCode, ownLine } from '../commands/blocks.ts';
import { toBlockInsertion } from '../commands/inserted-block.ts';
import { toCellInsertion } from '../commands/pasted-cells.ts';
import { getMarksLength } from '../commands/selected-words.ts';
import { getCellPosition } from '../commands/table-text.ts';
import type { Range } from '../commands/whole-deletion.ts';
import { isParagraphs, toInsertion, toItems } from './insertion.ts';
import { isDraggedFrom } from './own-text.ts';

/** Whether Markdown begins or ends with a picture, a table, a rule or an element, which is no part of a paragraph. */
function isBlock(markdown: string): boolean {
  const lines = markdown.split('\n');
  return [lines[0]!, lines.at(-1)!].some((line) => ownLine.test(line) || /^\||^\/>/.test(line));
}

/**
 * Puts what was copied or dragged in an editor to a position, in the place of what it replaces or leaves. Blocks go between
 * paragraphs, and take the lines with them that set them apart.
 */
function toOwnInsertion(
  state: EditorState,
  text: string,
  at: number,
  { from, to }: Range,
): TransactionSpec {
  const block = isBlock(text.trim()) ? text.trim() : '';
  const isLeft = isBlock(state.sliceDoc(from, to).trim());
  const gap = isLeft ? /^\s*\n|/.exec(state.sliceDoc(to))![0].length : 0;
  const deletion = { changes: { from, to: to + gap }, userEvent: 'delete.selection' };
  const removal = state.update(from < to ? deletion : {});
  const anchor = removal.changes.mapPos(at, 1);
  const placed = removal.state.update({ selection: { anchor } }).state;
  const cell = block ? undefined : getCellPosition(placed);
  const isWithin = block !== '' && placed.doc.lineAt(anchor).from < anchor;
  const pasted = { markdown: block || text, isInline: !block, pictures: 0 };
  const insertion = isWithin ? toBlockInsertion(placed, block) : toInsertion(placed, pasted);
  const added = placed.update(cell ? toCellInsertion(placed, cell, text) : insertion);
  const changes = removal.changes.compose(added.changes);
  return { changes, selection: added.newSelection, scrollIntoView: true };
}

/**
 * What was copied in an editor, where it is no text as any other: items in a list, several lines in a quotation or an item, and,
 * beside words, words without the marks that were copied with them.
 */
function toOwnLines(state: EditorState, text: string): TransactionSpec | undefined {
  const { from, to } = state.selection.main;
  const items = toItems(state, text);
  if (items) return items;
  const lines = { markdown: text, isInline: true, pictures: 0 };
  const isSeveral = text.includes('\n');
  const within = getContinuation(state, from);
  if (isSeveral && (within.startsWith('>') || (within !== '' && isParagraphs(text))))
    return toInsertion(state, lines);
  const [first, last] = [state.doc.lineAt(from), state.doc.lineAt(to)];
  const words = first.from + getMarksLength(first.text);
  const beside = state.sliceDoc(words, from) + state.sliceDoc(to, last.to);
  const marks = getMarksLength(text);
  if (marks === 0 || beside.trim() === '' || isCode(state, from)) return undefined;
  if (isSeveral) return toInsertion(state, { ...lines, isInline: false });
  return toInsertion(state, { ...lines, markdown: text.slice(marks).trimEnd() }, text);
}

/**
 * Pastes blocks and lines that were copied in an editor.
 * @returns whether it did; words may be pasted as any text
 */
export function pasteOwnText(view: EditorView, text: string): boolean {
  const { main } = view.state.selection;
  const isOwnBlock = isBlock(text.trim());
  const spec = isOwnBlock
    ? { ...toOwnInsertion(view.state, text, main.from, main), userEvent: 'input.insert' }
    : toOwnLines(view.state, text);
  if (spec) view.dispatch(spec);
  return spec !== undefined;
}

/** Moves what is dragged within an editor, or adds what comes from another. */
export function dropOwnText(
  view: EditorView,
  { altKey, ctrlKey }: DragEvent,
  text: string,
  at: number,
): void {
  const { from, to } = view.state.selection.main;
  const isMoved = isDraggedFrom(view) && !altKey && !ctrlKey;
  if (isMoved && from <= at && at <= to) return;
  const range = isMoved ? { from, to } : { from: at, to: at };
  view.focus();
  view.dispatch({ ...toOwnInsertion(view.state, text, at, range), userEvent: 'move.drop' });
}
