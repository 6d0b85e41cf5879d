import { diffIndices } from 'node-diff3';
import { toPlainBody, type ParsedSource } from './parsed-source.ts';

// Above this limit, comparing every pair of lines takes seconds. Nobody mixes line endings by hand in so long a file.
const mostComparisons = 1_000_000;

/**
 * Replaces the body of an entry. Keeps the white space around it and the line endings of unchanged lines;
 * new lines get the line ending of the file.
 * @param body with line feeds only, without white space around it
 * @returns everything that follows the front matter
 */
export function editBody(
  { body: before, leadingSpace, trailingSpace, eol }: ParsedSource,
  body: string,
): string {
  if (toPlainBody(before) === body) return leadingSpace + before + trailingSpace;
  // An empty line separates a new body from the front matter.
  if (before === '')
    return (leadingSpace || eol) + body.replaceAll('\n', eol) + (trailingSpace || eol);
  return leadingSpace + keepLineEndings(before, body, eol) + trailingSpace;
}

function keepLineEndings(before: string, body: string, eol: string): string {
  const lines = body.split('\n');
  const oldLines = [...before.matchAll(/([^\r\n]*)(\r\n|\r|\n)/g)];
  const isMixed = oldLines.some(([, , ending]) => ending !== eol);
  if (!isMixed || lines.length * oldLines.length > mostComparisons) return lines.join(eol);
  const endings = lines.map(() => eol);
  let [oldIndex, newIndex] = [0, 0];
  const keepUntil = (end: number) => {
    for (; oldIndex < end; oldIndex += 1, newIndex += 1)
      endings[newIndex] = oldLines[oldIndex]![2]!;
  };
  const changes = diffIndices(
    oldLines.map(([, line = '']) => line),
    lines.slice(0, -1),
  );
  for (const { buffer1, buffer2 } of changes) {
    keepUntil(buffer1[0]);
    oldIndex = buffer1[0] + buffer1[1];
    newIndex = buffer2[0] + buffer2[1];
  }
  keepUntil(oldLines.length);
  return lines
    .map((line, index) => line + (lines[index + 1] === undefined ? '' : endings[index]))
    .join('');
}
