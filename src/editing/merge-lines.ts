import { diff3Merge } from 'node-diff3';
import { toHunk, type Hunk } from './hunk.ts';

/** Lines that are settled, or a stretch that both sides changed. */
export type Stretch =
  | { readonly ok: readonly string[]; readonly clash?: undefined }
  | { readonly clash: Hunk<string>; readonly ok?: undefined };

// Beyond this, comparing each line with each would take seconds.
const mostComparisons = 4_000_000;

/**
 * Divides three states of a text into what is settled and what both sides changed. Where lines stand
 * once in all three they are taken for the same, so that only what lies between is compared: a text of
 * thousands of paragraphs takes milliseconds.
 */
export function mergeLines(whole: Hunk<string>): Stretch[] {
  const anchors = findAnchors(whole);
  const stretches: Stretch[] = [];
  let from = { base: 0, ours: 0, theirs: 0 };
  for (const to of [...anchors, { base: Infinity, ours: Infinity, theirs: Infinity }]) {
    stretches.push(
      ...mergeBetween({
        base: whole.base.slice(from.base, to.base),
        ours: whole.ours.slice(from.ours, to.ours),
        theirs: whole.theirs.slice(from.theirs, to.theirs),
      }),
    );
    if (to.base === Infinity) break;
    stretches.push({ ok: [whole.base[to.base]!] });
    from = { base: to.base + 1, ours: to.ours + 1, theirs: to.theirs + 1 };
  }
  return stretches;
}

function mergeBetween(between: Hunk<string>): Stretch[] {
  const { base, ours, theirs } = between;
  if (isEqual(ours, base) || isEqual(ours, theirs)) return [{ ok: theirs }];
  if (isEqual(theirs, base)) return [{ ok: ours }];
  if (base.length * Math.max(ours.length, theirs.length) > mostComparisons)
    return [{ clash: between }];
  return diff3Merge([...ours], [...base], [...theirs]).map(({ ok, conflict }) =>
    ok ? { ok } : { clash: toHunk(conflict!) },
  );
}

const isEqual = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((line, index) => line === other[index]);

type Place = Record<keyof Hunk, number>;

/** Places of lines that stand once in each state, and in the same order. */
function findAnchors({ base, ours, theirs }: Hunk<string>): Place[] {
  const [mine, other] = [toPlaces(ours), toPlaces(theirs)];
  const common = [...toPlaces(base)].flatMap(([line, place]) => {
    const [ourPlace, theirPlace] = [mine.get(line), other.get(line)];
    return ourPlace === undefined || theirPlace === undefined
      ? []
      : [{ base: place, ours: ourPlace, theirs: theirPlace }];
  });
  return getRising(getRising(common, 'ours'), 'theirs');
}

/** Places of the lines that stand once, in order. */
function toPlaces(lines: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (places.has(line)) repeated.add(line);
    places.set(line, index);
  }
  for (const line of repeated) places.delete(line);
  return places;
}

/** The longest choice of places, in their order, that rises on one side (patience sorting). */
function getRising(places: readonly Place[], side: keyof Place): Place[] {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, place] of places.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[ends[middle]!]![side] < place[side]) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1];
    ends[low] = index;
  }
  const rising: Place[] = [];
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) rising.push(places[at]!);
  return rising.reverse();
}
