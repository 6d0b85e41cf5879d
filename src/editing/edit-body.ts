import { diffIndices } from 'node-diff3';
import { toPlainBody, type ParsedSource } from './parsed-source.ts';

// Beyond this, comparing each line with each would take seconds; a file that long is not mixed by hand.
const mostComparisons = 1_000_000;

/**
 * Writes a new body over an old one: all that follows the fields. White space around it stays, as do
 * the line endings of lines that stay; new lines take the file's.
 * @param body with line feeds only, without white space around it
 */
export function editBody({ body: source, lead, trail, eol }: ParsedSource, body: string): string {
  if (toPlainBody(source) === body) return lead + source + trail;
  // A body that is new stands behind an empty line.
  if (source === '') return (lead || eol) + body.replaceAll('\n', eol) + (trail || eol);
  return lead + toLines(source, body, eol) + trail;
}

function toLines(source: string, body: string, eol: string): string {
  const lines = body.split('\n');
  const old = [...source.matchAll(/([^\r\n]*)(\r\n|\r|\n)/g)];
  const isMixed = old.some(([, , ending]) => ending !== eol);
  if (!isMixed || lines.length * old.length > mostComparisons) return lines.join(eol);
  const endings = lines.map(() => eol);
  let [before, after] = [0, 0];
  const keepUntil = (end: number) => {
    for (; before < end; before += 1, after += 1) endings[after] = old[before]![2]!;
  };
  const changes = diffIndices(
    old.map(([, line = '']) => line),
    lines.slice(0, -1),
  );
  for (const { buffer1, buffer2 } of changes) {
    keepUntil(buffer1[0]);
    before = buffer1[0] + buffer1[1];
    after = buffer2[0] + buffer2[1];
  }
  keepUntil(old.length);
  return lines
    .map((line, index) => line + (lines[index + 1] === undefined ? '' : endings[index]))
    .join('');
}
