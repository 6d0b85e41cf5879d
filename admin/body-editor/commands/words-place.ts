import type { EditorState, Text } from '@codemirror/state';
import { getBlock, hardBreak, isCode } from './blocks.ts';
import { getParsedTree } from './parsed-tree.ts';
import { getMarksLength, type Words } from './selected-words.ts';
import { getStressPlace } from './stress-edges.ts';
import { dashes, getCellPosition, type Row } from './table-text.ts';

/** Where words that are typed at a position go: behind the marks of the line, before the end of a line break, into a cell. */
export function getWordsPlace(state: EditorState, typed: number, text: string): number {
  const at = getStressPlace(state, typed, text);
  const { from, to, text: line } = state.doc.lineAt(at);
  const { table, row = 0, column = 0 } = getCellPosition(state, at) ?? {};
  const cell = table?.rows[row === dashes ? 0 : row]?.cells[column];
  if (cell && line.includes('|') && text !== '|')
    return at < cell.from ? cell.textFrom : at > cell.to ? cell.textTo : at;
  if (isCode(state, at)) return at;
  if (at === to && to < state.doc.length && hardBreak.test(line)) return at - 1;
  const mark = getParsedTree(state).resolveInner(at, 1);
  if (/^(Emphasis|Code|Strikethrough|Foreign)Mark$/.test(mark.name) && mark.from < at)
    return mark.to;
  // A mark that is typed there is one.
  const isWord = /^[\p{L}\p{N}]/u.test(text);
  const marks = line.slice(0, getMarksLength(line));
  // The blanks before a paragraph are between the words.
  if (!isWord || (marks.trim() === '' && getBlock(state, to) === 'paragraph')) return at;
  return Math.max(at, Math.min(to, from + marks.length));
}

/**
 * Where words go that are typed over rows of a table: into the first of them, in its first cell, and the others go. The row of
 * dashes below the names of the columns stays.
 */
export function getTypedRows(state: EditorState, { from, to }: Words, text: string) {
  const { table, row = 0 } = getCellPosition(state, from) ?? {};
  const isEnd = (one: Row) => one.to === to || one.to + 1 === to;
  if (!table || row < dashes || text.trim() === '' || text.includes('\n')) return undefined;
  const first = table.rows[Math.max(row, dashes + 1)];
  if (row === dashes && (!first || to <= first.from)) return { from, to: from, text };
  if (!first || (row > dashes && from > first.from)) return undefined;
  const last = table.rows.find(isEnd);
  if (!last) return row === dashes ? { from: first.from, to, text } : undefined;
  const begin = `${state.sliceDoc(first.from, first.cells[0]!.from)} ${text}`;
  const rest = first.cells.map(() => ' |').join(' ');
  return { from: first.from, to: last.to, text: begin + rest, anchor: first.from + begin.length };
}

/** What is typed; a bar in a row that has all cells as one of its words, since readers would not see a further cell. */
export function getTypedWords(state: EditorState, at: number, text: string): string {
  const { table, row = dashes } = (text === '|' && getCellPosition(state, at)) || {};
  const [cells = [], names = []] = [row, 0].map((index) => table?.rows[index]?.cells);
  const isInCell = cells.some(({ from, to }) => from <= at && at <= to);
  return isInCell && row !== dashes && cells.length >= names.length ? '\\|' : text;
}

/**
 * The length of what begins a line like the mark of an item, with more than two digits, such as a year: nobody begins a list with
 * it. 0 if nothing does.
 */
export const getYearLength = (line: string): number =>
  /^[\s>]*(?:(?:[-*+]|\d{1,2}[.)])\s+)?\d{3,}[.)](?=\s|$)/.exec(line)?.[0].length ?? 0;

/** Whether the cursor is behind such a mark. */
export function isBehindYear(state: EditorState, at: number): boolean {
  const words = state.sliceDoc(state.doc.lineAt(at).from, at);
  return words !== '' && getYearLength(words) === words.length && !isCode(state, at);
}

/** Whether nothing else is in the lines of a range. */
export const fillsLines = (doc: Text, { from, to }: Words): boolean =>
  doc.lineAt(from).from === from && doc.lineAt(to).to === to;

/**
 * The line breaks before and behind what takes the place of a range, so that no two paragraphs become lines of one, which readers
 * see as one line: it stays apart by the empty lines where it begins and ends, but for a further row of a table. Directly beside
 * markup that fills its lines it is a paragraph of its own: it would be published glued to it, or break it.
 */
export function getGaps(
  state: EditorState,
  { from, to }: Words,
  added: string,
  folds: readonly Words[] = [],
): [string, string] {
  const { doc } = state;
  const [first, last] = [doc.lineAt(from), doc.lineAt(to)];
  if (from === to && first.text.trim() !== '') {
    const beside = folds.filter((fold) => fillsLines(doc, fold));
    const isBehind = beside.some((fold) => fold.to === to);
    const isAbove = beside.some((fold) => fold.from === from);
    // Most keys that break the line begin the paragraph themselves.
    const gap = /^[^\n\\]/.test(added) ? '\n\n' : added === '\n' ? added : '';
    return [isBehind ? gap : '', isAbove && /[^\n]$/.test(added) ? '\n\n' : ''];
  }
  if (isCode(state, from) || added.startsWith('|')) return ['', ''];
  const above = first.number === 1 ? '' : doc.line(first.number - 1).text;
  const below = last.number === doc.lines ? '' : doc.line(last.number + 1).text;
  const [head, rest] = [state.sliceDoc(first.from, from), state.sliceDoc(to, last.to)];
  const isBegun = first.text.trim() === '' && above.trim() !== '' && !hardBreak.test(above);
  const isEnded = last.text.trim() === '' && below.trim() !== '';
  return [
    isBegun && !/^\s*(?:\n|$)/.test(added + rest) ? '\n' : '',
    isEnded && !/(?:^|\n)\s*$/.test(head + added) ? '\n' : '',
  ];
}
