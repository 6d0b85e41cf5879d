import { getLineEnd, getLineStart, getNextLine } from './yaml-position.ts';

/** A range of a source and its replacement. */
export interface SourceChange {
  readonly start: number;
  readonly end: number;
  /** The replacement. */
  readonly text: string;
}

/** Applies changes to a source; undefined when two of them overlap. */
export function applyChanges(source: string, changes: readonly SourceChange[]): string | undefined {
  const pieces: string[] = [];
  let at = 0;
  for (const change of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (change.start < at) return undefined;
    pieces.push(source.slice(at, change.start), change.text);
    at = change.end;
  }
  return [...pieces, source.slice(at)].join('');
}

/** Replaces a range by lines; a comment after it stays. */
export function toReplacement(
  source: string,
  { start, end }: { start: number; end: number },
  lines: string,
): SourceChange {
  const text = indent(lines, start - getLineStart(source, start));
  const lineEnd = getLineEnd(source, end);
  const comment = source.slice(end, lineEnd).trim();
  if (comment === '' || !text.includes('\n')) return { start, end, text };
  // After the first line it is still a comment; after the last it could become part of the value.
  return { start, end: lineEnd, text: text.replace('\n', ` ${comment}\n`) };
}

/** Inserts lines after the line that contains `offset`. */
export function toInsertionAfter(
  source: string,
  offset: number,
  column: number,
  lines: string,
): SourceChange {
  const at = getNextLine(source, offset);
  const text = ' '.repeat(column) + indent(lines, column);
  const isOpen = at === source.length && !source.endsWith('\n');
  return { start: at, end: at, text: isOpen ? `\n${text}` : `${text}\n` };
}

/** Inserts lines before what begins at `offset`. */
export function toInsertionBefore(source: string, offset: number, lines: string): SourceChange {
  const column = offset - getLineStart(source, offset);
  const text = `${indent(lines, column)}\n${' '.repeat(column)}`;
  return { start: offset, end: offset, text };
}

/** Removes the lines from `start` to `end`. */
export function toRemoval(source: string, start: number, end: number): SourceChange {
  return { start: getLineStart(source, start), end: getNextLine(source, end), text: '' };
}

const indent = (lines: string, column: number) =>
  lines.replace(/\n(?=[^\n])/g, `\n${' '.repeat(column)}`);
