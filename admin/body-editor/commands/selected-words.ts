import type { EditorState, Line } from '@codemirror/state';
import { noteStart } from '../../../src/editing/footnotes.ts';
import { fillsLine, hardBreak } from './blocks.ts';
import { getParsedTree, stress } from './parsed-tree.ts';
import { dashes, getTableAt } from './table-text.ts';

const lineStart = /^\s*(?:>\s*|[-*+]\s+(?:\[[ xX]\]\s+)?|\d{1,3}[.)]\s+|#{1,6}\s+)*/;

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
 * next to blanks, nor across the end of a link or of other marks. Code has none within it.
 */
export function getSelectedWords(state: EditorState, from: number, to: number): Words[] {
  return getSelectedParts(state, from, to)
    .flatMap((part) => splitAtMarks(state, part, { from, to }))
    .flatMap((part) => trimBlanks(state, part))
    .map((part) => widen(state, part, /^(InlineCode|Image)$/));
}

/** The words of the first selected line or cell, with all of each link, code and mark of which they have a part. */
export function getFirstWords(state: EditorState, from: number, to: number): Words | undefined {
  const [first] = getSelectedParts(state, from, to).flatMap((part) => trimBlanks(state, part));
  return first && widen(state, first, /^(InlineCode|Image|Link)$/);
}

/** The words with all of what they have a part of, or of what they are in if that is `whole`. */
export function widen(state: EditorState, { from, to }: Words, whole: RegExp): Words {
  let [start, end] = [from, to];
  getParsedTree(state).iterate({
    from,
    to,
    enter({ name, node }) {
      const isAround = node.from < from && to < node.to;
      const isPart = whole.test(name) || (whole.test('Link') && stress.test(name) && !isAround);
      if (!isPart || node.to <= from || to <= node.from) return;
      [start, end] = [Math.min(start, node.from), Math.max(end, node.to)];
    },
  });
  return { from: start, to: end };
}

/** What is selected of each line or cell. */
function getSelectedParts(state: EditorState, from: number, to: number): Words[] {
  const parts: Words[] = [];
  for (let { number } = state.doc.lineAt(from); number <= state.doc.lines; number++) {
    const line = state.doc.line(number);
    if (line.from > to) break;
    for (const part of getParts(state, line))
      parts.push({ from: Math.max(from, part.from), to: Math.min(to, part.to) });
  }
  return parts;
}

function trimBlanks(state: EditorState, { from, to }: Words): Words[] {
  const text = state.sliceDoc(from, Math.max(from, to));
  const start = from + text.length - text.trimStart().length;
  return text.trim() === '' ? [] : [{ from: start, to: from + text.trimEnd().length }];
}

/** The words before, in and behind each link and mark that is selected only in part. */
function splitAtMarks(state: EditorState, { from, to }: Words, selected: Words): Words[] {
  const words: Words[] = [];
  let start = from;
  const cut = (mark: Words) => {
    words.push({ from: start, to: mark.from });
    start = mark.to;
  };
  const cuts: Words[] = [];
  getParsedTree(state).iterate({
    from,
    to,
    enter({ name, node }) {
      const isWhole = selected.from <= node.from && node.to <= selected.to;
      const isWithin = node.from <= selected.from && selected.to <= node.to;
      if (!(name === 'Link' || stress.test(name)) || isWhole || isWithin) return;
      const end = name === 'Link' ? node.getChildren('LinkMark')[1] : node.lastChild;
      cuts.push(node.firstChild!, { from: end!.from, to: node.to });
    },
  });
  for (const mark of cuts.toSorted((one, other) => one.from - other.from))
    if (mark.to > start && mark.from < to) cut(mark);
  return [...words, { from: start, to }];
}

/**
 * The cells of a row of a table; the words of another line, without its marks and the backslash of a line break;
 * none of a picture or an element.
 */
function getParts(state: EditorState, line: Line): Words[] {
  const table = getTableAt(state, line.from);
  if (table) {
    const row = table.rows.findIndex((one) => one.from === line.from);
    return row === dashes ? [] : (table.rows[row]?.cells ?? []);
  }
  if (fillsLine(state, line)) return [];
  const end = hardBreak.test(line.text) ? line.to - 1 : line.to;
  return [{ from: line.from + getMarksLength(line.text), to: end }];
}
