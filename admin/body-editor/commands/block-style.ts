import type { ChangeSpec, EditorState, Line } from '@codemirror/state';
import type { Command, EditorView } from '@codemirror/view';
import { noteStart } from '../../../src/editing/footnotes.ts';
import { fillsLine, hardBreak } from './blocks.ts';
import { getListItem, isInList, type NewMark, toMarkChanges } from './list-marks.ts';
import { getMarksLength } from './selected-words.ts';
import { getTableAt } from './table-text.ts';
import { getAround } from './parsed-tree.ts';

/** The style of a line: ordinary text, heading, list item or quotation. */
export type BlockStyle =
  | 'text'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'bullets'
  | 'numbers'
  | 'quote';

const quote = /^ {0,3}>[ \t]?/;
const headingSign = /^ {0,3}(#{1,6})(?:[ \t]+|$)/;
const bullet = /^([ \t]*)[-*+][ \t]+/;
const numberSign = /^([ \t]*)\d{1,9}[.)][ \t]+/;

/** The selected lines that are not blank; the cursor's line even if it is blank. */
function getLines({ doc, selection }: EditorState): Line[] {
  const { from, to } = selection.main;
  const lines: Line[] = [];
  for (let { number } = doc.lineAt(from); number <= doc.lines; number++) {
    const line = doc.line(number);
    if (line.from > to) break;
    lines.push(line);
  }
  const written = lines.filter(({ text }) => text.trim() !== '');
  return written.length > 0 ? written : lines.slice(0, 1);
}

function getSign(text: string): { style: BlockStyle; length: number } {
  const heading = headingSign.exec(text);
  if (heading) {
    const depth = Math.min(4, Math.max(2, heading[1]?.length ?? 2));
    return { style: `heading${depth}` as BlockStyle, length: heading[0].length };
  }
  for (const [style, pattern] of [
    ['bullets', bullet],
    ['numbers', numberSign],
    ['quote', quote],
  ] as const) {
    const match = pattern.exec(text);
    if (match) return { style, length: match[0].length };
  }
  return { style: 'text', length: 0 };
}

/** The style of the cursor's line. */
export function getBlockStyle(state: EditorState): BlockStyle {
  const line = state.doc.lineAt(state.selection.main.head);
  return getSign(line.text).style;
}

/** Whether a line has no style: cells of a table, pictures, elements, code, notes. */
const isPlain = (state: EditorState, line: Line) =>
  noteStart.test(line.text) ||
  (getTableAt(state, line.from) ? line.text.includes('|') : fillsLine(state, line));

/** Applies a style to the selected lines, or removes it if all have it. */
export function toggleBlockStyle(style: BlockStyle): Command {
  return (view) => {
    const { state } = view;
    const lines = getLines(state);
    if (lines.some((line) => isPlain(state, line))) return true;
    const isSet = style !== 'text' && lines.every(({ text }) => getSign(text).style === style);
    const applied = isSet ? 'text' : style;
    // On a blank line all insertions are at the same position, so their order matters.
    const { before, after } = getGapChanges(state, lines, applied);
    const signs = [
      ...lines.flatMap((line) => getSetextChanges(state, line)),
      ...getBreakChanges(state, lines, applied),
      ...getSignChanges(state, lines, applied),
    ];
    apply(view, [...before, ...signs], after);
    return true;
  };
}

/** @param after changes after the cursor */
function apply(view: EditorView, specs: ChangeSpec[], after: ChangeSpec[]): void {
  const { state } = view;
  const changes = state.changes([...specs, ...after]);
  const selection = state.selection.map(state.changes(specs), 1);
  view.dispatch({ changes, selection, scrollIntoView: true, userEvent: 'input.format' });
}

function getSignChanges({ doc }: EditorState, lines: Line[], style: BlockStyle): ChangeSpec[] {
  // A list in a quotation stays a list.
  if (style === 'quote' && lines.some(({ text }) => getListItem(text)))
    return lines.map(({ from }) => ({ from, insert: '> ' }));
  const mark = toMark(style);
  const marks = new Map(lines.map(({ number }) => [number, mark]));
  const isHeading = style.startsWith('heading');
  // A heading is in no quotation.
  const getLength = (text: string) => (isHeading ? getMarksLength(text) : getSign(text).length);
  return toMarkChanges(doc, marks, getLength);
}

function toMark(style: BlockStyle): NewMark {
  if (style === 'bullets' || style === 'numbers') return style;
  if (style === 'quote') return { prefix: '> ' };
  return { prefix: style === 'text' ? '' : `${'#'.repeat(Number(style.slice(-1)))} ` };
}

/** Removes the backslash of a line break where the line now ends a paragraph, an item or a heading: readers would see it. */
function getBreakChanges({ doc }: EditorState, lines: Line[], style: BlockStyle): ChangeSpec[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || style === 'text') return [];
  const above = first.number > 1 ? [doc.line(first.number - 1)] : [];
  return [...above, ...(style === 'quote' ? [last] : lines)]
    .filter(({ text }) => hardBreak.test(text))
    .map(({ to }) => ({ from: to - 1, to }));
}

/** Removes the line of `===` or `---` below a setext heading. */
function getSetextChanges(state: EditorState, { from, to }: Line): ChangeSpec[] {
  for (const node of getAround(state, from, 1)) {
    const mark = /^SetextHeading/.test(node.name) ? node.getChild('HeaderMark') : undefined;
    if (mark && mark.from > to) return [{ from: mark.from - 1, to: mark.to }];
  }
  return [];
}

/** Changes around the styled lines: those before the cursor, and those after it. */
interface Gaps {
  readonly before: ChangeSpec[];
  readonly after: ChangeSpec[];
}

const noGaps: Gaps = { before: [], after: [] };

/**
 * Removes (or quotes) blank lines between lines that become one list or quotation, and separates it from the paragraphs
 * around; otherwise the next one would become part of the last item. Each item becomes a paragraph of its own.
 */
function getGapChanges(state: EditorState, lines: Line[], style: BlockStyle): Gaps {
  const { doc } = state;
  const [first, last] = [lines[0], lines.at(-1)];
  const isList = style === 'bullets' || style === 'numbers';
  const isRemoved =
    style === 'text' &&
    lines.some(({ text }) => /^(bullets|numbers|quote)$/.test(getSign(text).style));
  if (!first || !last || !(isList || style === 'quote' || isRemoved)) return noGaps;
  const changes: ChangeSpec[] = [];
  for (let number = first.number + 1; number < last.number; number++) {
    const line = doc.line(number);
    if (line.text.trim() !== '' || style === 'text') continue;
    if (style === 'quote') changes.push({ from: line.from, to: line.to, insert: '>' });
    else changes.push({ from: line.from - 1, to: line.to });
  }
  const isBelow = (line: Line, index: number) => lines[index - 1]?.number === line.number - 1;
  if (isRemoved)
    for (const [index, line] of lines.entries())
      if (isBelow(line, index) && getListItem(line.text))
        changes.push({ from: line.from, insert: '\n' });
  const isSeparate = (number: number) => {
    const text = number < 1 || number > doc.lines ? '' : doc.line(number).text;
    if (text.trim() === '' || (isList && isInList(text))) return true;
    return getSign(text).style === style && !isInList(text);
  };
  if (!isSeparate(first.number - 1)) changes.push({ from: first.from, insert: '\n' });
  const isLastSeparate = isSeparate(last.number + 1);
  return { before: changes, after: isLastSeparate ? [] : [{ from: last.to, insert: '\n' }] };
}
