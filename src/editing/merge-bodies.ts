import { mergeAddition } from './hunk.ts';
import { mergeLines } from './merge-lines.ts';
import type { Conflict } from './merge-values.ts';

/**
 * Merges the changes of both sides to a body, line by line.
 * @param conflicts receives the lines that both sides changed; there the result is `theirs`
 */
export function mergeBodies(
  { base, ours, theirs }: Record<'base' | 'ours' | 'theirs', string>,
  conflicts: Conflict[],
): string {
  const toLines = (body: string) => body.split('\n');
  return mergeLines({ base: toLines(base), ours: toLines(ours), theirs: toLines(theirs) })
    .flatMap(({ ok, conflict }) => {
      const merged = ok ?? mergeAddition(conflict);
      if (merged) return merged;
      const { ours, theirs } = conflict!;
      conflicts.push({ field: 'body', ours: ours.join('\n'), theirs: theirs.join('\n') });
      return theirs;
    })
    .join('\n');
}
