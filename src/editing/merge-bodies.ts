import { mergeAddition } from './hunk.ts';
import { mergeLines } from './merge-lines.ts';
import type { Conflict } from './merge-values.ts';

/**
 * Joins the changes of both sides to a body, line by line.
 * @param conflicts takes the lines that both sides changed
 */
export function mergeBodies(
  { base, ours, theirs }: Record<'base' | 'ours' | 'theirs', string>,
  conflicts: Conflict[],
): string {
  const toLines = (text: string) => text.split('\n');
  return mergeLines({ base: toLines(base), ours: toLines(ours), theirs: toLines(theirs) })
    .flatMap(({ ok, clash }) => {
      const joined = ok ?? mergeAddition(clash);
      if (joined) return joined;
      const conflict = { ours: clash!.ours.join('\n'), theirs: clash!.theirs.join('\n') };
      conflicts.push({ field: 'body', ...conflict });
      return clash!.theirs;
    })
    .join('\n');
}
