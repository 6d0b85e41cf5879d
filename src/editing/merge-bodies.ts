import {
  isComplete,
  isEqual,
  mapSides,
  mergeAddition,
  type Hunk,
  type Side,
  type Sides,
} from './hunk.ts';
import { divideAtAnchors, mergeLines } from './merge-lines.ts';
import { addMissingNotes, mergeNotes, separateNotes } from './footnotes.ts';
import type { Resolution } from './merge-values.ts';
import { alignMoved, isText, itemStart, pairParagraphs } from './moved-paragraphs.ts';

/**
 * An element that has properties, with its content unless that has elements too, or a line outside of one. What is said of a
 * picture belongs to that picture, and a quotation to its speaker, so both are of one side.
 */
const unit =
  /(?<![^\n])(?:[ \t]*<([A-Z]\w*)\s[^"'<>]*(?:(?:"[^"]*"|'[^']*')[^"'<>]*)*>(?:(?<=\/>)|(?:(?!\n[ \t]*<[A-Z])[^])*?<\/\1>)[ \t]*(?![^\n])|[^\n]*)/g;

const toUnits = (text: string): readonly string[] => text.match(unit)!;

/**
 * Merges the changes of both sides to a body: paragraph by paragraph, and within one item by item or line by
 * line. Footnotes of both get different numbers. Whatever would lose a word, repeat it or bring it back is a conflict.
 * @param resolution the side that wins where both changed a line, or moved a paragraph. Where even that would lose, repeat or
 *   bring back a word, the result is this side from one unchanged paragraph to the next, or else as a whole
 */
export function mergeBodies(bodies: Sides<string>, resolution: Resolution): string {
  if (bodies.ours === bodies.base) return bodies.theirs;
  if (bodies.theirs === bodies.base) return bodies.ours;
  return mergeParts(mapSides(separateNotes(bodies), toParagraphs), resolution).join('\n\n');
}

function mergeParts(bodies: Hunk<string>, { prefer, fields }: Resolution): readonly string[] {
  const { base, ours, theirs } = bodies;
  if (isEqual(ours, base) || isEqual(ours, theirs)) return theirs;
  if (isEqual(theirs, base)) return ours;
  const inner: Resolution = { prefer, fields: [] };
  const merged = addMissingNotes(mergeParagraphs(align(bodies, inner), inner), bodies);
  if (inner.fields.length === 0 && keepsWords(bodies, merged)) return merged;
  fields.push('body');
  if (isEqual(merged, bodies[prefer]) || keepsWords(bodies, merged, prefer)) return merged;
  const parts = divideAtAnchors(bodies);
  if (parts.length === 1) return bodies[prefer];
  const joined = addMissingNotes(
    parts.flatMap((part) => mergeParts(part, { prefer, fields })),
    bodies,
  );
  return keepsWords(bodies, joined, prefer) ? joined : bodies[prefer];
}

const keepsWords = (bodies: Hunk<string>, merged: readonly string[], prefer?: Side): boolean =>
  isComplete(mapSides(bodies, toWords), toWords(merged), { prefer, isWord: true }) &&
  isComplete(mapSides(bodies, toTexts), toTexts(merged), { prefer });

const toTexts = (paragraphs: readonly string[]) => paragraphs.flatMap(toUnits).filter(isText);

const toWords = (paragraphs: readonly string[]): readonly string[] =>
  paragraphs.join('\n').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Divides a body at blank lines, but not within an element. Joined with one, the parts are the same again. */
function toParagraphs(body: string): string[] {
  const paragraphs: string[][] = [[]];
  for (const one of toUnits(body)) {
    if (one === '' && paragraphs.at(-1)!.length > 0) paragraphs.push([]);
    else paragraphs.at(-1)!.push(one);
  }
  return paragraphs.map((units) => units.join('\n'));
}

/** Divides a paragraph at its list items; any other is one. */
function toItems(paragraph: string): string[] {
  const items: string[][] = [[]];
  for (const one of toUnits(paragraph)) {
    if (itemStart.test(one) && items.at(-1)!.length > 0) items.push([]);
    items.at(-1)!.push(one);
  }
  return items.map((units) => units.join('\n'));
}

const toLines = (paragraphs: readonly string[]) =>
  paragraphs.flatMap((one) => ['', ...toUnits(one)]);

/**
 * Merges each paragraph that all have, and puts the result into all three, in one order. Then none beside it is part of its
 * conflict.
 */
function align(bodies: Hunk<string>, resolution: Resolution): Hunk<string> {
  const { base, ours, theirs } = bodies;
  const pairs = { ours: pairParagraphs(base, ours), theirs: pairParagraphs(base, theirs) };
  const toOther = new Map(pairs.theirs.map(({ from, to }) => [from, to]));
  const aligned = { base: [...base], ours: [...ours], theirs: [...theirs] };
  for (const { from, to: mine } of pairs.ours) {
    const other = toOther.get(from);
    if (other === undefined) continue;
    const sides = { base: base[from]!, ours: ours[mine]!, theirs: theirs[other]! };
    const merged = mergeParagraph(sides, resolution);
    aligned.base[from] = aligned.ours[mine] = aligned.theirs[other] = merged;
  }
  return alignMoved(aligned, pairs, resolution);
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

function mergeParagraph(bodies: Sides<string>, resolution: Resolution): string {
  const items = mapSides(bodies, toItems);
  if (Object.values(items).some(({ length }) => length > 1))
    return mergeParagraphs(align(items, resolution), resolution).join('\n');
  const merged = mergeLines(mapSides(bodies, toUnits)).flatMap(
    ({ ok, conflict }) =>
      ok ?? mergeAddition(conflict) ?? mergeNotes(conflict) ?? resolve(conflict!, resolution),
  );
  return merged.join('\n');
}

function resolve(conflict: Hunk<string>, { prefer, fields }: Resolution): readonly string[] {
  fields.push('body');
  return conflict[prefer];
}
