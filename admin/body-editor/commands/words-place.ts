import type { EditorState, Text } from '@codemirror/state';
import { isCode } from './blocks.ts';
import { hardBreak } from './hard-break.ts';
import { getParsedTree } from './parsed-tree.ts';
import { getMarksLength, type Words } from './selected-words.ts';
import { dashes, getCellPosition } from './table-text.ts';

/** Where words that are typed at a position go: behind the marks of the line, before the end of a line break, into a cell. */
export function getWordsPlace(state: EditorState, at: number, text: string): number {
  const { from, to, text: line } = state.doc.lineAt(at);
  const { table, row = 0, column = 0 } = getCellPosition(state, at) ?? {};
  const cell = table?.rows[row === dashes ? 0 : row]?.cells[column];
  if (cell && line.includes('|') && text !== '|')
    return at < cell.from ? cell.textFrom : at > cell.to ? cell.textTo : at;
  if (isCode(state, at)) return at;
  if (at === to && to < state.doc.length && hardBreak.test(line)) return at - 1;
  const mark = getParsedTree(state).resolveInner(at, 1);
  if (/^(Emphasis|Code|Strikethrough)Mark$/.test(mark.name) && mark.from < at) return mark.to;
  // A mark that is typed there is one.
  const isWord = /^[\p{L}\p{N}]/u.test(text);
  return isWord ? Math.max(at, Math.min(to, from + getMarksLength(line))) : at;
}

/** What is typed; a bar in a row that has all cells as one of its words, since readers would not see a further cell. */
export function getTypedWords(state: EditorState, at: number, text: string): string {
  const { table, row = dashes } = (text === '|' && getCellPosition(state, at)) || {};
  const [cells = [], names = []] = [row, 0].map((index) => table?.rows[index]?.cells);
  const isInCell = cells.some(({ from, to }) => from <= at && at <= to);
  return isInCell && row !== dashes && cells.length >= names.length ? '\\|' : text;
}

/** Whether nothing else is in the lines of a range. */
export const fillsLines = (doc: Text, { from, to }: Words): boolean =>
  doc.lineAt(from).from === from && doc.lineAt(to).to === to;

/**
 * The line breaks before and behind what is typed or pasted, so that it is a paragraph of its own: on an empty line between
 * others, but for a further row of a table, and directly beside markup that fills its lines, to which it would be published
 * glued, or which it would break.
 */
export function getGaps(
  state: EditorState,
  at: number,
  added: string,
  folds: readonly Words[] = [],
): [string, string] {
  const { doc } = state;
  const { number, text } = doc.lineAt(at);
  if (text.trim() !== '') {
    const beside = folds.filter((fold) => fillsLines(doc, fold));
    const [isBehind, isAbove] = [
      beside.some(({ to }) => to === at),
      beside.some(({ from }) => from === at),
    ];
    // Most keys that break the line begin the paragraph themselves.
    const gap = /^[^\n\\]/.test(added) ? '\n\n' : added === '\n' ? added : '';
    return [isBehind ? gap : '', isAbove && /[^\n]$/.test(added) ? '\n\n' : ''];
  }
  if (isCode(state, at) || added.startsWith('|')) return ['', ''];
  const above = number === 1 ? '' : doc.line(number - 1).text;
  const below = number === doc.lines ? '' : doc.line(number + 1).text;
  const isApart = above.trim() === '' || hardBreak.test(above) || /^\s*(?:\n|$)/.test(added);
  const isAbove = below.trim() !== '' && !/(?:^|\n)\s*$/.test(added);
  return [isApart ? '' : '\n', isAbove ? '\n' : ''];
}
