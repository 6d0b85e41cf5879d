import type { EditorState } from '@codemirror/state';
import { hardBreak } from './hard-break.ts';
import { getMarksLength } from './selected-words.ts';
import { dashes, getTableAt } from './table-text.ts';

/** Where words that are typed at a position go: behind the marks of the line, before the end of a line break, into a cell. */
export function getWordsPlace(state: EditorState, at: number, text: string): number {
  const { from, to, text: line } = state.doc.lineAt(at);
  if (text.includes('\n')) return at;
  if (at === to && to < state.doc.length && hardBreak.test(line)) return at - 1;
  const table = getTableAt(state, at);
  const row = table?.rows.findIndex((one) => one.from === from) ?? dashes;
  const cells = row === dashes ? [] : (table?.rows[row]?.cells ?? []);
  const [first, last] = [cells[0], cells.at(-1)];
  if (first && last && line.includes('|'))
    return at < first.from ? first.textFrom : at > last.to ? last.textTo : at;
  // Whoever types a mark means one.
  const isWord = /^[\p{L}\p{N}]/u.test(text);
  return isWord ? Math.max(at, Math.min(to, from + getMarksLength(line))) : at;
}
