import { findLost, findUndone, mergeAddition, type Hunk } from './hunk.ts';
import { mergeLines } from './merge-lines.ts';
import { mergeNotes, separateNotes } from './footnotes.ts';
import type { Conflict } from './merge-values.ts';

type Bodies = Record<keyof Hunk, string>;

/**
 * An element that has properties, with its content unless that has elements too, or a line outside of one. What is said of a
 * picture belongs to that picture, and a quotation to its speaker, so both are of one side.
 */
const unit =
  /(?<![^\n])(?:[ \t]*<([A-Z]\w*)\s[^"'<>]*(?:(?:"[^"]*"|'[^']*')[^"'<>]*)*>(?:(?<=\/>)|(?:(?!\n[ \t]*<[A-Z])[^])*?<\/\1>)[ \t]*(?![^\n])|[^\n]*)/g;

const toUnits = (body: string): readonly string[] => body.match(unit)!;

/**
 * Merges the changes of both sides to a body, unit by unit; footnotes of both get different numbers.
 * @param conflicts receives the lines that both sides changed; there, and for lines that one side moved and the other
 *   removed or moved too, the result is `theirs`. Where that would lose or repeat a line, the whole result is
 */
export function mergeBodies(bodies: Bodies, conflicts: Conflict[]): string {
  const { base, ours, theirs } = separateNotes(bodies);
  const lines = { base: toUnits(base), ours: toUnits(ours), theirs: toUnits(theirs) };
  const { merged, found } = mergeRegions(lines);
  const undone = findUndone(lines, merged).filter(isText);
  if (found.length === 0 && undone.length === 0) return merged.join('\n');
  conflicts.push(...(found.length > 0 ? found : [{ field: 'body', ours, theirs }]));
  const others = lines.ours.filter((line) => !undone.includes(line));
  const preferred = mergeRegions({ ...lines, ours: others }).merged;
  const isWhole = ![...findUndone(lines, preferred), ...findLost(lines, preferred)].some(isText);
  return isWhole ? preferred.join('\n') : theirs;
}

function mergeRegions(lines: Hunk<string>) {
  const found: Conflict[] = [];
  const merged = mergeLines(lines).flatMap(({ ok, conflict }) => {
    const region = ok ?? mergeAddition(conflict) ?? mergeNotes(conflict);
    if (region) return region;
    const { ours, theirs } = conflict!;
    found.push({ field: 'body', ours: ours.join('\n'), theirs: theirs.join('\n') });
    return theirs;
  });
  return { merged, found };
}

/** Whether a line has words: blank lines, rules and tags alone may be there any number of times. */
const isText = (line: string) => /[\p{L}\p{N}]/u.test(line) && !/^\s*<\/?\w+>\s*$/.test(line);
