import type { EditorState, Line } from '@codemirror/state';
import { noteStart } from '../../../src/editing/footnotes.ts';
import { hardBreak } from './hard-break.ts';
import { getParsedTree } from './parsed-tree.ts';
import { dashes, getTableAt } from './table-text.ts';

const lineStart = /^\s*(?:>\s*|[-*+]\s+(?:\[[ xX]\]\s+)?|\d+[.)]\s+|#{1,6}\s+)*/;

/** The length of the marks at the start of a line: of headings, lists, quotations and notes. */
export const getMarksLength = (line: string): number =>
  (noteStart.exec(line) ?? lineStart.exec(line)!)[0].length;

/** Words of one line or cell. */
export interface Words {
  readonly from: number;
  readonly to: number;
}

/**
 * The words of each selected line or cell, without blanks around them: Markdown has no marks across paragraphs or cells, or
 * next to blanks, nor across the end of a link.
 */
export function getSelectedWords(state: EditorState, from: number, to: number): Words[] {
  const pieces: Words[] = [];
  for (let { number } = state.doc.lineAt(from); number <= state.doc.lines; number++) {
    const line = state.doc.line(number);
    if (line.from > to) break;
    for (const part of getParts(state, line).flatMap((one) => splitAtLinks(state, one, from, to))) {
      const start = Math.max(from, part.from);
      const text = state.sliceDoc(start, Math.max(start, Math.min(to, part.to)));
      if (text.trim() === '') continue;
      const head = text.length - text.trimStart().length;
      pieces.push({ from: start + head, to: start + text.trimEnd().length });
    }
  }
  return pieces;
}

/** The words before, in and behind each link that is selected only in part. */
function splitAtLinks(state: EditorState, part: Words, from: number, to: number): Words[] {
  const words: Words[] = [];
  let start = part.from;
  getParsedTree(state).iterate({
    from: part.from,
    to: part.to,
    enter({ name, node }) {
      const isWhole = from <= node.from && node.to <= to;
      const isWithin = node.from <= from && to <= node.to;
      if (name !== 'Link' || isWhole || isWithin) return;
      const [begin, end] = node.getChildren('LinkMark');
      const inner = { from: Math.max(begin!.to, part.from), to: Math.min(end!.from, part.to) };
      words.push({ from: start, to: node.from }, inner);
      start = node.to;
    },
  });
  return [...words, { from: start, to: part.to }];
}

/** The cells of a row of a table; the words of another line, without its marks and the backslash of a line break. */
function getParts(state: EditorState, line: Line): Words[] {
  const table = getTableAt(state, line.from);
  if (table) {
    const row = table.rows.findIndex((one) => one.from === line.from);
    return row === dashes ? [] : (table.rows[row]?.cells ?? []);
  }
  const end = hardBreak.test(line.text) ? line.to - 1 : line.to;
  return [{ from: line.from + getMarksLength(line.text), to: end }];
}
