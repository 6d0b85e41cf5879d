import { findLost, findUndone, mergeAddition, type Hunk } from './hunk.ts';
import { mergeLines } from './merge-lines.ts';
import { mergeNotes, separateNotes } from './footnotes.ts';
import type { Resolution } from './merge-values.ts';
import { isText, markParagraphs, type MarkedBodies } from './moved-paragraphs.ts';

type Bodies = Record<keyof Hunk, string>;

/**
 * Merges the changes of both sides to a body, paragraph by paragraph; footnotes of both get different numbers.
 * @param resolution where lines that both sides changed, or that one side moved and the other removed or moved too, are
 *   resolved. If that would lose or repeat a line, the whole result is the preferred side
 */
export function mergeBodies(bodies: Bodies, { prefer, fields }: Resolution): string {
  const separated = separateNotes(bodies);
  const lines = toLines(separated);
  const marked = markParagraphs(separated);
  const { merged, isConflict } = mergeParagraphs(marked, prefer);
  const side = prefer === 'theirs' ? 'ours' : 'theirs';
  const undone = [
    ...findUndone(lines, merged).filter(isText),
    ...findRepeated(marked, merged).flatMap((paragraph) => paragraph[side].split('\n')),
  ];
  if (!isConflict && undone.length === 0) return merged.join('\n');
  fields.push('body');
  const others = lines[side].filter((line) => !undone.includes(line));
  const preferred =
    undone.length === 0 ? merged : mergeRegions({ ...lines, [side]: others }, prefer).merged;
  const isWhole = ![...findUndone(lines, preferred), ...findLost(lines, preferred)].some(isText);
  return isWhole ? preferred.join('\n') : separated[prefer];
}

/** Merges each paragraph with itself, wherever one side moved it, and what is between them line by line. */
function mergeParagraphs({ bodies, paragraphs }: MarkedBodies, prefer: Resolution['prefer']) {
  const between = mergeRegions(toLines(bodies), prefer);
  let { isConflict } = between;
  const merged = between.merged.flatMap((line) => {
    const paragraph = paragraphs.get(line);
    if (!paragraph) return [line];
    const inner = mergeRegions(toLines(paragraph), prefer);
    isConflict ||= inner.isConflict;
    return inner.merged;
  });
  return { merged, isConflict };
}

/** Finds the paragraphs of which a merge has both wordings, as where both sides moved them. */
function findRepeated({ paragraphs }: MarkedBodies, merged: readonly string[]): Bodies[] {
  const all = new Set(merged.join('\n').split('\n\n'));
  return [...paragraphs.values()].filter(
    ({ ours, theirs }) => ours !== theirs && all.has(ours) && all.has(theirs),
  );
}

function mergeRegions(lines: Hunk<string>, prefer: Resolution['prefer']) {
  let isConflict = false;
  const merged = mergeLines(lines).flatMap(({ ok, conflict }) => {
    const region = ok ?? mergeAddition(conflict) ?? mergeNotes(conflict);
    if (region) return region;
    isConflict = true;
    return conflict![prefer];
  });
  return { merged, isConflict };
}

const toLines = ({ base, ours, theirs }: Bodies): Hunk<string> => ({
  base: base.split('\n'),
  ours: ours.split('\n'),
  theirs: theirs.split('\n'),
});
