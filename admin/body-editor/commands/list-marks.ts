import { ChangeSet, type ChangeSpec, type Text } from '@codemirror/state';

/** The mark of a list item: what is before it, the mark, and the blanks after it. */
const item = /^([ \t]*)([-*+]|(\d{1,3})([.)]))([ \t]+|$)/;
/** The box of a task, which only an item has. */
const taskBox = /^\[[ xX]\][ \t]+/;
const leadingSpace = /^[ \t]*/;

/** A line that begins a list item. */
export interface ListItem {
  /** Columns before its mark. */
  readonly indent: number;
  /** Columns before its text, to which its further lines and inner items are indented. */
  readonly text: number;
  /** `-`, `*`, `+`, or what follows the number. */
  readonly sign: string;
  /** Undefined for a bullet. */
  readonly number: number | undefined;
  /** Blanks after its mark. */
  readonly gap: string;
}

/** Reads the mark of a list item; undefined for any other line. */
export function getListItem(line: string): ListItem | undefined {
  const match = item.exec(line);
  if (!match) return undefined;
  const [all, { length: indent } = '', mark = '', number, delimiter, gap = ''] = match;
  return {
    indent,
    text: gap === '' ? all.length + 1 : all.length,
    sign: delimiter ?? mark,
    number: number === undefined ? undefined : Number(number),
    gap: gap || ' ',
  };
}

/** Columns before the first word of a line. */
export const getIndent = (line: string): number => leadingSpace.exec(line)?.[0].length ?? 0;

/** Whether a line may be part of a list: an item, or indented to one. */
export const isInList = (line: string): boolean =>
  getListItem(line) !== undefined || (line.trim() !== '' && getIndent(line) > 0);

/** The new mark of a selected line: of a list, none, or any other. */
export type NewMark = 'bullets' | 'numbers' | { readonly prefix: string };

/** An open item, with the columns of its text before and after the change. */
interface Level {
  readonly text: number;
  readonly newText: number;
  readonly sign: string;
  readonly number: number | undefined;
}

/**
 * Gives selected lines new marks. What belongs to an item moves with its text, and the following numbers continue.
 *
 * @param marks by the number of the line; no line is below them but items and what belongs to them
 * @param getLength the length of another mark that a new one replaces
 */
export function toMarkChanges(
  doc: Text,
  marks: ReadonlyMap<number, NewMark | undefined>,
  getLength: (line: string) => number,
): ChangeSpec[] {
  const [first, last] = [Math.min(...marks.keys()), Math.max(...marks.keys())];
  const changes: ChangeSpec[] = [];
  let levels: Level[] = [];
  for (let number = getStart(doc, first); number <= doc.lines; number++) {
    const { from, text } = doc.line(number);
    if (number > last && text.trim() !== '' && !isInList(text)) break;
    if (text.trim() === '' && !marks.has(number)) continue;
    const indent = getIndent(text);
    const [around, closed] = [
      levels.filter((level) => level.text <= indent),
      levels.filter((level) => level.text > indent),
    ];
    const parent = around.at(-1);
    const shift = parent ? parent.newText - parent.text : 0;
    const old = getListItem(text);
    const mark = parent && !old ? undefined : marks.get(number);
    if (!old && mark === undefined) {
      const to = from + indent;
      if (shift !== 0) changes.push({ from, to, insert: ' '.repeat(indent + shift) });
      continue;
    }
    const own = old ? Math.min(old.text, text.length) : getLength(text);
    const isItem = typeof mark !== 'object';
    const length = own + (isItem ? 0 : (taskBox.exec(text.slice(own))?.[0].length ?? 0));
    const [before] = closed;
    const level = toLevel({ old, mark, before, parent, shift, isKept: number < first });
    if (level.prefix.trimEnd() !== text.slice(0, length).trimEnd())
      changes.push({ from, to: from + length, insert: level.prefix });
    levels = [...around, level];
  }
  return changes;
}

/** Changes of a body, and of the numbers of the items from a line on, which continue. */
export function renumber(doc: Text, changes: ChangeSet, number: number): ChangeSet {
  const after = changes.apply(doc);
  const numbers = toMarkChanges(after, new Map([[number, undefined]]), () => 0);
  return changes.compose(ChangeSet.of(numbers, after.length));
}

/** The first line of the list around a line. */
function getStart(doc: Text, number: number): number {
  let start = number;
  for (let above = number - 1; above > 0; above--) {
    const { text } = doc.line(above);
    if (isInList(text)) start = above;
    else if (text.trim() !== '') break;
  }
  return start;
}

interface Change {
  readonly old: ListItem | undefined;
  readonly mark: NewMark | undefined;
  /** The item before, on the same level. */
  readonly before: Level | undefined;
  readonly parent: Level | undefined;
  /** Of the item around. */
  readonly shift: number;
  readonly isKept: boolean;
}

function toLevel(change: Change): Level & { readonly prefix: string } {
  const { old, mark, before, parent, shift, isKept } = change;
  // Nothing is in a paragraph.
  const text = old?.text ?? Infinity;
  if (typeof mark === 'object')
    return { text, newText: 0, sign: '', number: undefined, prefix: mark.prefix };
  const isOrdered = mark ? mark === 'numbers' : old?.number !== undefined;
  const isSame = isOrdered === (old?.number !== undefined);
  const sign = isSame && old ? old.sign : isOrdered ? '.' : '-';
  const follows = before?.number !== undefined && before.sign === sign;
  const own = isSame && (isKept || !parent) ? old?.number : undefined;
  const next = follows && !isKept ? before.number + 1 : (own ?? 1);
  const lead = ' '.repeat((old?.indent ?? 0) + shift);
  const written = isOrdered ? `${next}${sign}` : sign;
  const prefix = lead + written + (isSame && old ? old.gap : ' ');
  return { text, newText: prefix.length, sign, number: isOrdered ? next : undefined, prefix };
}
