import { diff3Merge } from 'node-diff3';
import { countEqual, isEqual, type Hunk, type Sides } from './hunk.ts';

/** Merged lines, or a hunk that both sides changed. */
export type MergeRegion =
  | { readonly ok: readonly string[]; readonly conflict?: undefined }
  | { readonly conflict: Hunk<string>; readonly ok?: undefined };

// Above these limits, comparing every pair of lines takes seconds; that of equal ones, of which each may be any other, longest.
const mostComparisons = 4_000_000;
const mostEqualPairs = 40_000;

/**
 * Divides three versions of some lines into merged lines and hunks that both sides changed. A line that
 * occurs exactly once in all three is an anchor, and only the lines between anchors are compared: a body
 * of thousands of paragraphs takes milliseconds.
 */
export const mergeLines = (whole: Hunk<string>): MergeRegion[] =>
  divideAtAnchors(whole).flatMap(mergeBetween);

/** Divides three versions of some lines at those that occur exactly once in all three, each of which is a part of its own. */
export function divideAtAnchors({ base, ours, theirs }: Hunk<string>): Hunk<string>[] {
  const parts: Hunk<string>[] = [];
  const from = { base: 0, ours: 0, theirs: 0 };
  const divide = (to: Anchor) => {
    parts.push({
      base: base.slice(from.base, to.base),
      ours: ours.slice(from.ours, to.ours),
      theirs: theirs.slice(from.theirs, to.theirs),
    });
    Object.assign(from, to);
  };
  for (const anchor of findAnchors({ base, ours, theirs })) {
    divide(anchor);
    divide({ base: anchor.base + 1, ours: anchor.ours + 1, theirs: anchor.theirs + 1 });
  }
  divide({ base: base.length, ours: ours.length, theirs: theirs.length });
  return parts;
}

function mergeBetween(between: Hunk<string>): MergeRegion[] {
  const { base, ours, theirs } = between;
  if (isEqual(ours, base) || isEqual(ours, theirs)) return [{ ok: theirs }];
  if (isEqual(theirs, base)) return [{ ok: ours }];
  const isLong = [ours, theirs].some(
    (side) =>
      base.length * side.length > mostComparisons || countEqualPairs(base, side) > mostEqualPairs,
  );
  if (isLong) return [{ conflict: between }];
  return diff3Merge([...ours], [...base], [...theirs]).map(({ ok, conflict }) =>
    ok ? { ok } : { conflict: { base: conflict!.o, ours: conflict!.a, theirs: conflict!.b } },
  );
}

function countEqualPairs(some: readonly string[], others: readonly string[]): number {
  const counts = countEqual(some);
  return others.reduce((sum, line) => sum + (counts.get(line) ?? 0), 0);
}

type Anchor = Sides<number>;

/** The indexes of lines that occur once in each version, and in the same order. */
function findAnchors({ base, ours, theirs }: Hunk<string>): Anchor[] {
  const [inOurs, inTheirs] = [indexUniqueLines(ours), indexUniqueLines(theirs)];
  const common = [...indexUniqueLines(base)].flatMap(([line, baseIndex]) => {
    const [ourIndex, theirIndex] = [inOurs.get(line), inTheirs.get(line)];
    return ourIndex === undefined || theirIndex === undefined
      ? []
      : [{ base: baseIndex, ours: ourIndex, theirs: theirIndex }];
  });
  return getRising(getRising(common, 'ours'), 'theirs');
}

/** The indexes of the lines that occur once, in order. */
export function indexUniqueLines(lines: readonly string[]): Map<string, number> {
  const indexes = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (indexes.has(line)) repeated.add(line);
    indexes.set(line, index);
  }
  for (const line of repeated) indexes.delete(line);
  return indexes;
}

/** The longest subsequence of anchors whose index rises on one side (patience sorting). */
export function getRising<S extends string, A extends Readonly<Record<S, number>>>(
  anchors: readonly A[],
  side: S,
): A[] {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, anchor] of anchors.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (anchors[ends[middle]!]![side] < anchor[side]) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1];
    ends[low] = index;
  }
  const rising: A[] = [];
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) rising.push(anchors[at]!);
  return rising.reverse();
}
