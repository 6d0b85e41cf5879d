import { findLost, findUndone, mergeAddition, type Hunk } from './hunk.ts';
import { mergeLines } from './merge-lines.ts';
import { mergeNotes, separateNotes } from './footnotes.ts';
import type { Resolution } from './merge-values.ts';
import { alignMoved, isText, pairParagraphs } from './moved-paragraphs.ts';

type Bodies = Record<keyof Hunk, string>;

/**
 * An element that has properties, with its content unless that has elements too, or a line outside of one. What is said of a
 * picture belongs to that picture, and a quotation to its speaker, so both are of one side.
 */
const unit =
  /(?<![^\n])(?:[ \t]*<([A-Z]\w*)\s[^"'<>]*(?:(?:"[^"]*"|'[^']*')[^"'<>]*)*>(?:(?<=\/>)|(?:(?!\n[ \t]*<[A-Z])[^])*?<\/\1>)[ \t]*(?![^\n])|[^\n]*)/g;

const toUnits = (text: string): readonly string[] => text.match(unit)!;

/**
 * Merges the changes of both sides to a body: paragraph by paragraph, and line by line within one. Footnotes of both get
 * different numbers.
 * @param resolution where lines that both sides changed, or that one side moved and the other removed or moved too, are
 *   resolved. If that would lose or repeat a line, the whole result is the preferred side
 */
export function mergeBodies(bodies: Bodies, { prefer, fields }: Resolution): string {
  const separated = separateNotes(bodies);
  const inner: Resolution = { prefer, fields: [] };
  const lines = divide(separated, toUnits);
  const paragraphs = alignMoved(alignWordings(divide(separated, toParagraphs), inner));
  const merged = mergeParagraphs(paragraphs, inner);
  const undone = findUndone(lines, toLines(merged)).filter(isText);
  if (inner.fields.length === 0 && undone.length === 0) return merged.join('\n\n');
  fields.push('body');
  const side = prefer === 'theirs' ? 'ours' : 'theirs';
  const isLeft = (line: string) => !undone.includes(line);
  const others = paragraphs[side].map((one) => toUnits(one).filter(isLeft).join('\n'));
  const preferred =
    undone.length === 0
      ? merged
      : mergeParagraphs({ ...paragraphs, [side]: others.filter(isText) }, inner);
  const found = [findUndone, findLost].flatMap((find) => find(lines, toLines(preferred)));
  return found.some(isText) ? separated[prefer] : preferred.join('\n\n');
}

const divide = (
  { base, ours, theirs }: Bodies,
  toParts: (text: string) => readonly string[],
): Hunk<string> => ({ base: toParts(base), ours: toParts(ours), theirs: toParts(theirs) });

/** Divides a body at blank lines, but not within an element. Joined with one, the parts are the same again. */
function toParagraphs(body: string): string[] {
  const paragraphs: string[][] = [[]];
  for (const one of toUnits(body)) {
    if (one === '' && paragraphs.at(-1)!.length > 0) paragraphs.push([]);
    else paragraphs.at(-1)!.push(one);
  }
  return paragraphs.map((units) => units.join('\n'));
}

const toLines = (paragraphs: readonly string[]) =>
  paragraphs.flatMap((one) => ['', ...toUnits(one)]);

/**
 * Merges each paragraph that all have, and puts the result into all three. Then it differs only in its place, and none
 * beside it is part of its conflict.
 */
function alignWordings(bodies: Hunk<string>, resolution: Resolution): Hunk<string> {
  const { base, ours, theirs } = bodies;
  const toOther = new Map(pairParagraphs(base, theirs).map(({ from, to }) => [from, to]));
  const aligned = { base: [...base], ours: [...ours], theirs: [...theirs] };
  for (const { from, to: mine } of pairParagraphs(base, ours)) {
    const other = toOther.get(from);
    if (other === undefined) continue;
    const sides = { base: base[from]!, ours: ours[mine]!, theirs: theirs[other]! };
    const merged = mergeParagraph(sides, resolution);
    aligned.base[from] = aligned.ours[mine] = aligned.theirs[other] = merged;
  }
  return aligned;
}

function mergeParagraphs(paragraphs: Hunk<string>, resolution: Resolution): readonly string[] {
  return mergeLines(paragraphs).flatMap(
    ({ ok, conflict }) => ok ?? mergeAddition(conflict) ?? mergeOthers(conflict!, resolution),
  );
}

/** Merges paragraphs that are not in all three bodies. */
function mergeOthers(hunk: Hunk<string>, resolution: Resolution): readonly string[] {
  const { base, ours, theirs } = hunk;
  const notes = mergeNotes({ base, ours: toLines(ours), theirs: toLines(theirs) });
  if (notes) return toParagraphs(notes.slice(1).join('\n'));
  if (base.length !== ours.length || base.length !== theirs.length)
    return resolve(hunk, resolution);
  // Each paragraph may have become the one at the same index.
  const inner: Resolution = { ...resolution, fields: [] };
  const merged = base.map((was, at) =>
    mergeParagraph({ base: was, ours: ours[at]!, theirs: theirs[at]! }, inner),
  );
  if (inner.fields.length > 0 && base.length > 1) return resolve(hunk, resolution);
  resolution.fields.push(...inner.fields);
  return merged;
}

function mergeParagraph(bodies: Bodies, resolution: Resolution): string {
  const merged = mergeLines(divide(bodies, toUnits)).flatMap(
    ({ ok, conflict }) =>
      ok ?? mergeAddition(conflict) ?? mergeNotes(conflict) ?? resolve(conflict!, resolution),
  );
  return merged.join('\n');
}

function resolve(conflict: Hunk<string>, { prefer, fields }: Resolution): readonly string[] {
  fields.push('body');
  return conflict[prefer];
}
