import { getLineEnd, getLineStart, getNextLine } from './yaml-place.ts';

/** A stretch of a text and what comes in its place. */
export interface SourceChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies changes to a text; undefined when two of them want the same stretch. */
export function applyChanges(source: string, changes: readonly SourceChange[]): string | undefined {
  const parts: string[] = [];
  let at = 0;
  for (const change of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (change.start < at) return undefined;
    parts.push(source.slice(at, change.start), change.text);
    at = change.end;
  }
  return [...parts, source.slice(at)].join('');
}

/** Lines in the place of what stands from `start` to `end`; a comment behind it stays. */
export function toReplacement(
  source: string,
  { start, end }: { start: number; end: number },
  lines: string,
): SourceChange {
  const text = indent(lines, start - getLineStart(source, start));
  const lineEnd = getLineEnd(source, end);
  const comment = source.slice(end, lineEnd).trim();
  if (comment === '' || !text.includes('\n')) return { start, end, text };
  // Behind the first line a comment can stand, whatever follows; behind the last it may become text.
  return { start, end: lineEnd, text: text.replace('\n', ` ${comment}\n`) };
}

/** Lines after the one in which `offset` lies. */
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

/** Lines before what begins at `offset`. */
export function toInsertionBefore(source: string, offset: number, lines: string): SourceChange {
  const column = offset - getLineStart(source, offset);
  const text = `${indent(lines, column)}\n${' '.repeat(column)}`;
  return { start: offset, end: offset, text };
}

/** Nothing in the place of the lines from `start` to `end`. */
export function toRemoval(source: string, start: number, end: number): SourceChange {
  return { start: getLineStart(source, start), end: getNextLine(source, end), text: '' };
}

const indent = (lines: string, column: number) =>
  lines.replace(/\n(?=[^\n])/g, `\n${' '.repeat(column)}`);
