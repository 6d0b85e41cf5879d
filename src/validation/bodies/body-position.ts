import { deriveOnce } from '../../model/derivation.ts';
import type { BodyPosition } from '../../languages/problems/source-problem.ts';

/** Enough for the words that are quoted, and for a name that begins in them. */
const mostCharacters = 200;

interface Line {
  /** Offset in the body; of an empty line, that of the line above it. */
  readonly start: number;
  /** Number of the paragraph that it is in or follows, counted from 1. */
  readonly paragraph: number;
}

/**
 * Where a line of a body is for staff, who see no line numbers.
 * @param line counted from 1
 */
export function getBodyPosition(source: { readonly body: string }, line: number): BodyPosition {
  const lines = getLines(source);
  const { start, paragraph } = lines[Math.min(line, lines.length) - 1]!;
  return { paragraph, start: source.body.slice(start, start + mostCharacters) };
}

/** A body may have thousands of problems. */
const getLines = deriveOnce(({ body }: { readonly body: string }): readonly Line[] => {
  let [start, paragraph, offset, isBetween] = [0, 0, 0, true];
  return body.split('\n').map((text) => {
    const isEmpty = text.trim() === '';
    if (!isEmpty) start = offset;
    if (!isEmpty && isBetween) paragraph += 1;
    isBetween = isEmpty;
    offset += text.length + 1;
    return { start, paragraph: Math.max(1, paragraph) };
  });
});
