import type { ChangeSpec, Text } from '@codemirror/state';
import { diffIndices } from 'node-diff3';

/**
 * The changes from one document to another, line by line, so that the cursor and scroll position stay when a
 * body is replaced from outside.
 */
export function getChanges(from: Text, to: Text): ChangeSpec[] {
  const [before, after] = [toLines(from), toLines(to)];
  const head = countEqual(before, after);
  const tail = countEqual(before.slice(head).reverse(), after.slice(head).reverse());
  const old = before.slice(head, before.length - tail);
  const young = after.slice(head, after.length - tail);
  return diffIndices(old, young).map(({ buffer1: [at, removed], buffer2Content }) => {
    const first = head + at;
    const start = first < from.lines ? from.line(first + 1).from : from.length;
    const end = first + removed < from.lines ? from.line(first + removed + 1).from : from.length;
    return trim(from.sliceString(start, end), buffer2Content.join(''), start);
  });
}

/** Lines with their line breaks, so that a last line differs from the same line followed by others. */
function toLines(doc: Text): string[] {
  const lines = doc.toString().split('\n');
  return lines.map((line, index) => (index < lines.length - 1 ? `${line}\n` : line));
}

function countEqual(a: readonly string[], b: readonly string[]): number {
  const limit = Math.min(a.length, b.length);
  let count = 0;
  while (count < limit && a[count] === b[count]) count += 1;
  return count;
}

/** Leaves out the common start and end. */
function trim(
  old: string,
  young: string,
  from: number,
): { from: number; to: number; insert: string } {
  const head = countEqual([...old], [...young]);
  const start = [...old].slice(0, head).join('').length;
  const [restOld, restYoung] = [old.slice(start), young.slice(start)];
  const tail = countEqual([...restOld].reverse(), [...restYoung].reverse());
  const end = [...restOld].slice([...restOld].length - tail).join('').length;
  return {
    from: from + start,
    to: from + old.length - end,
    insert: restYoung.slice(0, restYoung.length - end),
  };
}
