import { diff3Merge } from 'node-diff3';
import { joinAddition, toClash } from './clash.ts';
import type { Conflict } from './merge-values.ts';

/**
 * Joins the changes of both sides to a body, line by line. * @param conflicts takes the lines that both sides changed
 */
export function mergeBodies(
  { base, ours, theirs }: Record<'base' | 'ours' | 'theirs', string>,
  conflicts: Conflict[],
): string {
  const [mine, was, other] = [ours, base, theirs].map((text) => text.split('\n')) as [
    string[],
    string[],
    string[],
  ];
  return diff3Merge(mine, was, other)
    .flatMap(({ ok, conflict }) => {
      if (ok) return ok;
      const clash = toClash(conflict!);
      const joined = joinAddition(clash);
      if (joined) return joined;
      conflicts.push({
        field: 'body',
        ours: clash.ours.join('\n'),
        theirs: clash.theirs.join('\n'),
      });
      return clash.theirs;
    })
    .join('\n');
}
