import { getRising, indexUniqueLines } from './merge-lines.ts';
import type { Hunk, Side } from './hunk.ts';
import type { Resolution } from './merge-values.ts';

/** A paragraph at its index in two bodies; the second may have changed some of its words. */
interface Pair {
  readonly from: number;
  readonly to: number;
}

// Above this limit, looking for the words of each paragraph in each other takes too long: only equal ones are found.
const mostComparisons = 300_000;

/** Where a paragraph has fewer words, pairs of letters are compared. */
const fewestWords = 4;

/** Whether a line or paragraph has words: blank lines, rules and tags alone may be there any number of times. */
export const isText = (text: string) =>
  /[\p{L}\p{N}]/u.test(text) && !/^\s*<\/?\w+>\s*$/.test(text);

/** The beginning of a list item, bulleted or numbered. */
export const itemStart = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

/**
 * Puts moved paragraphs at the same place in all three bodies, so that only their words are compared. Where both sides moved
 * some differently, the place on the preferred side counts, and that is a conflict. Where one removed what the other moved,
 * the bodies stay as they are.
 * @param pairs the paragraphs of the base on either side
 */
export function alignMoved(
  bodies: Hunk<string>,
  pairs: Readonly<Record<Side, readonly Pair[]>>,
  { prefer, fields }: Resolution,
): Hunk<string> {
  const [mine, others] = [findMoved(pairs.ours), findMoved(pairs.theirs)];
  const common = chain(pairs.ours, pairs.theirs);
  const isSame =
    findMoved(common).size === 0 &&
    common.length === Math.max(pairs.ours.length, pairs.theirs.length);
  const differs = mine.size > 0 && others.size > 0 && !isSame;
  if (differs) fields.push('body');
  const isKept =
    mine.isSubsetOf(new Set(common.map(({ from }) => from))) &&
    others.isSubsetOf(new Set(common.map(({ to }) => to)));
  if (!isKept) return bodies;
  const leader = differs ? prefer : mine.size > 0 ? 'ours' : 'theirs';
  const follower = leader === 'ours' ? 'theirs' : 'ours';
  const followed = chain(pairs[follower], pairs[leader]);
  const away = findMoved(followed);
  const moved = leader === 'ours' ? mine : others;
  const all = differs ? moved.union(away) : moved;
  return {
    ...bodies,
    base: reorder(bodies.base, pairs[leader], all),
    ...(away.size > 0 && { [follower]: reorder(bodies[follower], followed, all) }),
  };
}

/** The paragraphs of one side on the other. */
function chain(own: readonly Pair[], others: readonly Pair[]): readonly Pair[] {
  const places = new Map(others.map(({ from, to }) => [from, to]));
  return own
    .flatMap(({ from, to }) => (places.has(from) ? [{ from: to, to: places.get(from)! }] : []))
    .sort((a, b) => a.from - b.from);
}

/**
 * The paragraphs of a body, or the items of a list, in the order of another.
 * @param pairs what both have, in the order of the first
 * @returns also those that are elsewhere there, by their index in the other
 */
export function orderLike<T>(before: readonly T[], pairs: readonly Pair[]) {
  const moved = findMoved(pairs);
  const origins = pairs
    .filter(({ to }) => moved.has(to))
    .map(({ from, to }) => [to, from] as const);
  return { ordered: reorder(before, pairs, moved), moved: new Map(origins) };
}

/** Finds the paragraphs of one body in another: those with the same words, and those with most of them. */
export function pairParagraphs(before: readonly string[], after: readonly string[]): Pair[] {
  const [old, current] = [indexUniqueLines(before), indexUniqueLines(after)];
  const [allOld, allCurrent] = [new Set(before), new Set(after)];
  const equal = [...old].flatMap(([text, from]) => {
    const to = current.get(text);
    return to === undefined || !isText(text) ? [] : [{ from, to }];
  });
  const [removed, added] = [
    [...old].filter(([text]) => !allCurrent.has(text)),
    [...current].filter(([text]) => !allOld.has(text)),
  ].map(toWordSets);
  return [...equal, ...pairAlike(removed!, added!)].sort((a, b) => a.from - b.from);
}

interface WordSet {
  readonly index: number;
  readonly words: ReadonlySet<string>;
  readonly isShort: boolean;
  /** Each letter with the next. */
  getLetters(): ReadonlySet<string>;
}

const toWordSets = (paragraphs: readonly [string, number][]): WordSet[] =>
  paragraphs.map(([text, index]) => {
    const words = new Set(text.split(/\s+/).filter(isText));
    let letters: ReadonlySet<string> | undefined;
    const getLetters = () =>
      (letters ??= new Set(Array.from(text, (_, at) => text.slice(at, at + 2))));
    return { index, words, isShort: words.size < fewestWords, getLetters };
  });

/** What two paragraphs have in common, if that is most of one; of a short and a longer one, most of both. */
function findCommon(one: WordSet, other: WordSet) {
  const isByLetter = one.isShort || other.isShort;
  const [own, others] = [one, other].map((set) => (isByLetter ? set.getLetters() : set.words)) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  const common = own.intersection(others).size;
  const size = (one.isShort === other.isShort ? Math.min : Math.max)(own.size, others.size);
  return common * 2 > size ? { isByLetter, common } : undefined;
}

/** Pairs paragraphs of which one has most words of the other, those with most words in common first; then by letters. */
function pairAlike(removed: readonly WordSet[], added: readonly WordSet[]): Pair[] {
  const count = removed.reduce((sum, { words }) => sum + words.size, 0);
  if (count * added.length > mostComparisons) return [];
  const alike = removed.flatMap((one) =>
    added.flatMap((other) => {
      const found = findCommon(one, other);
      return found ? [{ from: one.index, to: other.index, ...found }] : [];
    }),
  );
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const sorted = alike.sort(
    (a, b) => Number(a.isByLetter) - Number(b.isByLetter) || b.common - a.common,
  );
  for (const { from, to } of sorted) {
    if (pairs.has(from) || taken.has(to)) continue;
    pairs.set(from, to);
    taken.add(to);
  }
  return Array.from(pairs, ([from, to]) => ({ from, to }));
}

/** The indexes of paragraphs in the second body that are not in the order of the first: as few as possible. */
function findMoved(pairs: readonly Pair[]): ReadonlySet<number> {
  const inOrder = new Set(getRising(pairs, 'to'));
  return new Set(pairs.filter((pair) => !inOrder.has(pair)).map(({ to }) => to));
}

/** Puts each moved paragraph after the one that it follows in the other body. */
function reorder<T>(
  paragraphs: readonly T[],
  pairs: readonly Pair[],
  moved: ReadonlySet<number>,
): T[] {
  const order = [...paragraphs.keys()];
  let previous = -1;
  for (const { from, to } of pairs.toSorted((a, b) => a.to - b.to)) {
    if (moved.has(to)) {
      order.splice(order.indexOf(from), 1);
      order.splice(order.indexOf(previous) + 1, 0, from);
    }
    previous = from;
  }
  return order.map((index) => paragraphs[index]!);
}
