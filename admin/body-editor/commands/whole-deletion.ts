import type { EditorState } from '@codemirror/state';
import { noteStart } from '../../../src/editing/footnotes.ts';
import { getAround, getParsedTree, stress, type SyntaxNode } from './parsed-tree.ts';
import { dashes, getTableAt, type TableText } from './table-text.ts';

/** Positions in a body. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What takes the place of a range, before and behind the words that replace it. */
interface Replacement extends Range {
  readonly before: string;
  readonly after: string;
}

/** A deletion by a key, without a selection. */
export type Direction = 'backward' | 'forward' | undefined;

const isStressed = (name: string): boolean => stress.test(name) || name === 'InlineCode';

/** The marks at the start of a line. */
const lineMark = /^(HeaderMark|ListMark|TaskMarker|QuoteMark)$/;

/** Anything but blanks and marks. */
const hasWord = (text: string): boolean => /[^\s*_~`]/.test(text.replaceAll(/<\/?span[^>]*>/g, ''));

/** The marks around stressed words, code or the words of a link, with its address. */
function getMarks(state: EditorState, node: SyntaxNode): [Range, Range] | undefined {
  const { name, from, to, firstChild, lastChild } = node;
  const isLink = name === 'Link' && state.sliceDoc(from, from + 2) !== '[^';
  const end = isLink ? node.getChildren('LinkMark')[1] : lastChild;
  return firstChild && end && (isLink || isStressed(name))
    ? [firstChild, { from: end.from, to }]
    : undefined;
}

/**
 * Where the words are that a key deletes beside bold words, code or a link: within their marks, which stay or go with the last word.
 */
export function getPlaceWithin(
  state: EditorState,
  at: number,
  direction: 'backward' | 'forward',
): number {
  const isForward = direction === 'forward';
  for (const node of getAround(state, at, isForward ? 1 : -1)) {
    const [begin, end] = getMarks(state, node) ?? [];
    const isBeside = isForward ? node.from === at : node.to === at;
    if (begin && end && isBeside && begin.to < end.from)
      return getPlaceWithin(state, isForward ? begin.to : end.from, direction);
  }
  return at;
}

/** The signs of the marks around stressed words that end there, outer ones first. */
export function getEndSigns(state: EditorState, at: number): string[] {
  const signs: string[] = [];
  let next = at;
  for (const node of getAround(state, at)) {
    const isSign = isStressed(node.name) && node.name !== 'Foreign';
    const end = isSign ? getMarks(state, node)?.[1] : undefined;
    if (end?.from !== next) continue;
    signs.unshift(state.sliceDoc(end.from, end.to));
    next = end.to;
  }
  return signs;
}

/**
 * What a deletion puts in the place of a range, so that no half of a mark and no broken table is left: marks around words that
 * stay, the bars of a table, and what is kept anyway. The marks around stressed words go with the last of them, or with each
 * other; those of a line, a line break and a footnote go whole; keys go past those of a link or a note.
 * @param kept lines of the range that stay
 */
export function toWholeDeletion(
  state: EditorState,
  { from, to }: Range,
  kept: readonly Range[],
  direction: Direction,
): Replacement {
  const slice = (start: number, end: number) => state.sliceDoc(start, Math.max(start, end));
  const lines = [...kept];
  let [start, end] = [from, to];
  let [closing, opening] = ['', ''];
  const pass = (mark: Range): Replacement => {
    const sign = slice(mark.from, mark.to);
    const [before, after] = direction === 'forward' ? [sign, ''] : ['', sign];
    return { from: mark.from, to: mark.to, before, after };
  };
  const line = state.doc.lineAt(from);
  const label = line.from + (noteStart.exec(line.text)?.[0].length ?? 0);
  let [isStressEnded, isStressBegun] = [false, false];
  let alone = direction && to <= label ? pass({ from: line.from, to: label }) : undefined;
  const include = (range: Range) => {
    [start, end] = [Math.min(start, range.from), Math.max(end, range.to)];
  };
  getParsedTree(state).iterate({
    from,
    to,
    enter({ name, node }) {
      if (direction && lineMark.test(name) && slice(node.from, to) !== '') {
        const [blanks = ''] = /^[ \t]*(?:\[[ xX]\][ \t]+)?/.exec(slice(node.to, line.to)) ?? [];
        const mark = { from: node.from, to: node.to + blanks.length };
        if (mark.from <= from && to <= mark.to && node.to <= line.to) include(mark);
      }
      if (node.from >= to || from >= node.to) return undefined;
      if (name === 'HardBreak') include(node);
      if (from <= node.from && node.to <= to) return false;
      if (name === 'Table')
        lines.push(...getKeptCells(getTableAt(state, node.from)!, { from, to }));
      if (name === 'Link' && slice(node.from, node.from + 2) === '[^') include(node);
      const marks = getMarks(state, node);
      if (!marks) return undefined;
      const [begin, last] = marks;
      const isStress = isStressed(name);
      const mark = marks.find((one) => one.from <= from && to <= one.to);
      if (mark) {
        const words = slice(begin.to, last.from);
        const [before, after] = mark === last ? [words, ''] : ['', words];
        const isAddress = from > last.from + 1 && to < last.to;
        if (isStress) alone = { from: node.from, to: node.to, before, after };
        else if (!isAddress) alone = pass(mark);
        return false;
      }
      const [isBegun, isEnded] = [from < begin.to, last.from < to];
      const [inside, rest] = [slice(begin.to, from), slice(to, last.from)];
      if (!hasWord(inside + rest)) {
        if (isStress || isBegun || isEnded || direction) include(node);
        return undefined;
      }
      if (isStress)
        [isStressEnded, isStressBegun] = [isStressEnded || isEnded, isStressBegun || isBegun];
      if (isEnded) closing = slice(Math.max(from, last.from), Math.min(to, last.to)) + closing;
      if (isBegun) opening += slice(Math.max(from, begin.from), begin.to);
      return undefined;
    },
  });
  if (alone) return alone;
  // Marks around a link go with it.
  if (direction && (start < from || to < end))
    return toWholeDeletion(state, { from: start, to: end }, kept, direction);
  // Marks work only next to words.
  const [blanksAbove = ''] = (isStressEnded && /[ \t]*$/.exec(slice(0, start))) || [];
  const [blanksBelow = ''] = (isStressBegun && /^[ \t]*/.exec(slice(end, state.doc.length))) || [];
  const isLead = (one: Range) => one.from === from && direction !== 'backward';
  const lead = lines.filter(isLead);
  const others = lines.filter((one) => !isLead(one));
  return {
    from: start - blanksAbove.length,
    to: end + blanksBelow.length,
    before: closing + blanksAbove + join(lead, slice),
    after: join(others, slice) + blanksBelow + opening,
  };
}

/** The text of ranges, of each place once. */
function join(ranges: readonly Range[], slice: (from: number, to: number) => string): string {
  let [text, done] = ['', 0];
  const sorted = ranges.toSorted((one, other) => one.from - other.from);
  for (const { from, to } of sorted) {
    text += slice(Math.max(from, done), to);
    done = Math.max(done, to);
  }
  return text;
}

/** What of a selected part of a table is not the words of a cell; nothing where whole rows or one cell are selected. */
function getKeptCells({ rows }: TableText, { from, to }: Range): Range[] {
  const first = rows.findIndex(
    (row, index) => index > dashes && from <= row.from && from >= row.from - 1,
  );
  const end = rows[first]?.from === from ? to - 1 : to;
  if (first > 0 && (rows.some((row) => row.to === end) || rows.at(-1)!.to === to)) return [];
  return rows.flatMap(({ from: start, to: last, cells }, index) => {
    const words = index === dashes ? [] : cells;
    if (words.some((cell) => cell.from <= from && to <= cell.to)) return [];
    const starts = [
      Math.max(from, start - 1),
      ...words.map(({ textTo }) => Math.max(from, textTo)),
    ];
    const ends = [...words.map(({ textFrom }) => textFrom), last];
    return starts
      .map((at, place) => ({ from: at, to: Math.min(to, ends[place]!) }))
      .filter((one) => one.from < one.to);
  });
}
