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
 * Merges the changes of both sides to a body, block by block, and within a block unit by unit; footnotes of both get
 * different numbers.
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

function mergeRegions({ base, ours, theirs }: Hunk<string>) {
  const found: Conflict[] = [];
  const blocks = { base: toBlocks(base), ours: toBlocks(ours), theirs: toBlocks(theirs) };
  const merged = mergeLines(alignBlocks(blocks, found)).flatMap(
    ({ ok, conflict }) => ok ?? mergeAddition(conflict) ?? mergeHunk(conflict!, found),
  );
  return { merged: toUnits(merged.join('\n\n')), found };
}

function resolve({ ours, theirs }: Hunk<string>, found: Conflict[]): readonly string[] {
  found.push({ field: 'body', ours: ours.join('\n'), theirs: theirs.join('\n') });
  return theirs;
}

/** The parts of a body between blank lines. Joined with one, they are the same again. */
function toBlocks(units: readonly string[]): string[] {
  const blocks: string[][] = [[]];
  for (const one of units) {
    if (one === '' && blocks.at(-1)!.length > 0) blocks.push([]);
    else blocks.at(-1)!.push(one);
  }
  return blocks.map((block) => block.join('\n'));
}

/**
 * Merges each block that all have, and puts the result into all three. Then a block differs only in its place, and none
 * beside it is part of its conflict.
 */
function alignBlocks(blocks: Hunk<string>, found: Conflict[]): Hunk<string> {
  const [toMine, toOther] = [
    pairBlocks(blocks.base, blocks.ours),
    pairBlocks(blocks.base, blocks.theirs),
  ];
  const common = [...toMine].flatMap(([base, ours]) => {
    const theirs = toOther.get(base);
    if (theirs === undefined || (ours === base && theirs === base)) return [];
    const block = { base, ours, theirs };
    return [{ ...block, merged: mergeBlock(block, found) }];
  });
  const align = (side: keyof Hunk) => {
    const merged = new Map(common.map((block) => [block[side], block.merged]));
    return blocks[side].map((block) => merged.get(block) ?? block);
  };
  return { base: align('base'), ours: align('ours'), theirs: align('theirs') };
}

/** Finds blocks of one body in another, by their words: the same block, or the one that has most of them. */
function pairBlocks(before: readonly string[], after: readonly string[]): Map<string, string> {
  const [old, current] = [findUnique(before), findUnique(after)];
  const pairs = new Map([...old].filter((one) => current.has(one)).map((one) => [one, one]));
  const [removed, added] = [old.difference(new Set(after)), current.difference(new Set(before))];
  if (removed.size * added.size > mostComparisons) return pairs;
  const words = new Map([...removed, ...added].map((block) => [block, toWords(block)]));
  const alike = [...removed].flatMap((one) =>
    [...added].flatMap((other) => {
      const [here, there] = [words.get(one)!, words.get(other)!];
      const common = here.intersection(there).size;
      return common * 2 > Math.min(here.size, there.size) ? [{ one, other, common }] : [];
    }),
  );
  const taken = new Set<string>();
  for (const { one, other } of alike.toSorted((a, b) => b.common - a.common)) {
    if (pairs.has(one) || taken.has(other)) continue;
    pairs.set(one, other);
    taken.add(other);
  }
  return pairs;
}

// Above this limit, looking for the words of each block in each other takes too long.
const mostComparisons = 10_000;

/** The words of a block; of a short one, its pairs of letters. */
function toWords(block: string): Set<string> {
  const words = block.split(/\s+/).filter(isText);
  return new Set(words.length < 4 ? Array.from(block, (_, at) => block.slice(at, at + 2)) : words);
}

/** The blocks with words that a body has once. */
const findUnique = (blocks: readonly string[]): Set<string> =>
  new Set(
    [...Map.groupBy(blocks, (block) => block)].flatMap(([block, { length }]) =>
      length === 1 && isText(block) ? block : [],
    ),
  );

/** Merges blocks between those that all have. */
function mergeHunk(hunk: Hunk<string>, found: Conflict[]): readonly string[] {
  const { base, ours, theirs } = hunk;
  const toLines = (blocks: readonly string[]) => blocks.flatMap((block) => ['', ...toUnits(block)]);
  const notes = mergeNotes({ base, ours: toLines(ours), theirs: toLines(theirs) });
  if (notes) return toBlocks(notes.slice(1));
  if (base.length !== ours.length || base.length !== theirs.length) return resolve(hunk, found);
  // Each block may have become the one at the same index.
  const inner: Conflict[] = [];
  const merged = base.map((was, at) =>
    mergeBlock({ base: was, ours: ours[at]!, theirs: theirs[at]! }, inner),
  );
  if (inner.length > 0 && base.length > 1) return resolve(hunk, found);
  found.push(...inner);
  return merged;
}

function mergeBlock({ base, ours, theirs }: Bodies, found: Conflict[]): string {
  const units = { base: toUnits(base), ours: toUnits(ours), theirs: toUnits(theirs) };
  const regions = mergeLines(units).flatMap(
    ({ ok, conflict }) =>
      ok ?? mergeAddition(conflict) ?? mergeNotes(conflict) ?? resolve(conflict!, found),
  );
  return regions.join('\n');
}

/** Whether a line has words: blank lines, rules and tags alone may be there any number of times. */
const isText = (line: string) => /[\p{L}\p{N}]/u.test(line) && !/^\s*<\/?\w+>\s*$/.test(line);
