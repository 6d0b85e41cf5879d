import type { EditorState, Line } from '@codemirror/state';
import { hardBreak } from './hard-break.ts';
import { dashes, getTableAt } from './table-text.ts';

/** The marks at the start of a line: of headings, lists and quotations. */
const lineStart = /^\s*(?:>\s*|[-*+]\s+(?:\[[ xX]\]\s+)?|\d+[.)]\s+|#{1,6}\s+|\[\^[^\]]+\]:\s*)*/;

/** Words of one line or cell. */
export interface Words {
  readonly from: number;
  readonly to: number;
}

/**
 * The words of each selected line or cell, without blanks around them: Markdown has no marks across paragraphs or cells, or
 * next to blanks.
 */
export function getSelectedWords(state: EditorState, from: number, to: number): Words[] {
  const pieces: Words[] = [];
  for (let { number } = state.doc.lineAt(from); number <= state.doc.lines; number++) {
    const line = state.doc.line(number);
    if (line.from > to) break;
    for (const part of getParts(state, line)) {
      const start = Math.max(from, part.from);
      const text = state.sliceDoc(start, Math.max(start, Math.min(to, part.to)));
      if (text.trim() === '') continue;
      const head = text.length - text.trimStart().length;
      pieces.push({ from: start + head, to: start + text.trimEnd().length });
    }
  }
  return pieces;
}

/** The cells of a row of a table; the words of another line, without its marks and the backslash of a line break. */
function getParts(state: EditorState, line: Line): Words[] {
  const table = getTableAt(state, line.from);
  if (table) {
    const row = table.rows.findIndex((one) => one.from === line.from);
    return row === dashes ? [] : (table.rows[row]?.cells ?? []);
  }
  const length = lineStart.exec(line.text)?.[0].length ?? 0;
  const end = hardBreak.test(line.text) ? line.to - 1 : line.to;
  return [{ from: line.from + length, to: end }];
}
