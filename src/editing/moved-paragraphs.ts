import { getRising, indexUniqueLines } from './merge-lines.ts';
import type { Hunk } from './hunk.ts';

type Bodies = Record<keyof Hunk, string>;

/** A paragraph at its index in two bodies; the second may have changed some of its words. */
interface Pair {
  readonly from: number;
  readonly to: number;
}

// Above this limit, looking for the words of each paragraph in each other takes too long: only equal ones are found.
const mostComparisons = 300_000;

/** Fewer common words may be chance. */
const fewestWords = 4;

/** Divides a body at blank lines; joined with `\n\n` it is the same again. */
const toParagraphs = (body: string): string[] => body.split('\n\n');

/** Whether a line or paragraph has words: blank lines, rules and tags alone may be there any number of times. */
export const isText = (text: string) =>
  /[\p{L}\p{N}]/u.test(text) && !/^\s*<\/?\w+>\s*$/.test(text);

/** Bodies in which marks are in place of paragraphs. */
export interface MarkedBodies {
  readonly bodies: Bodies;
  /** The three wordings of each paragraph that all bodies have, by its mark. */
  readonly paragraphs: ReadonlyMap<string, Bodies>;
}

/**
 * Marks the paragraphs that all three bodies have, and puts those that one side moved at the same place in each, so that a
 * merge compares every paragraph with itself. Where the sides moved some differently, or one removed what the other
 * moved, the bodies have no marks.
 */
export function markParagraphs(bodies: Bodies): MarkedBodies {
  const [base, ours, theirs] = [bodies.base, bodies.ours, bodies.theirs].map(toParagraphs) as [
    string[],
    string[],
    string[],
  ];
  const [toOurs, toTheirs] = [pairParagraphs(base, ours), pairParagraphs(base, theirs)];
  const inTheirs = new Map(toTheirs.map(({ from, to }) => [from, to]));
  const paragraphs = new Map<string, Bodies>();
  for (const { from, to } of toOurs) {
    const at = inTheirs.get(from);
    if (at === undefined) continue;
    const mark = `\0${from}`;
    paragraphs.set(mark, { base: base[from]!, ours: ours[to]!, theirs: theirs[at]! });
    base[from] = ours[to] = theirs[at] = mark;
  }
  const byOurs = [...findMoved(toOurs)].map((index) => ours[index]!);
  const byTheirs = [...findMoved(toTheirs)].map((index) => theirs[index]!);
  const order = byTheirs.length > 0 ? theirs : ours;
  const toOrder = (list: readonly string[]) =>
    list.flatMap((text, from) => (paragraphs.has(text) ? [{ from, to: order.indexOf(text) }] : []));
  const isClear =
    [...byOurs, ...byTheirs].every((text) => paragraphs.has(text)) &&
    (byOurs.length === 0 || byTheirs.length === 0 || findMoved(toOrder(ours)).size === 0);
  if (!isClear) return { bodies, paragraphs };
  const join = (list: readonly string[]) => reorder(list, toOrder(list)).join('\n\n');
  return { bodies: { base: join(base), ours: join(ours), theirs: join(theirs) }, paragraphs };
}

/**
 * The paragraphs of a body in the order of another.
 * @returns also those that are elsewhere there, by their index in the other body
 */
export function orderLike(before: readonly string[], after: readonly string[]) {
  const pairs = pairParagraphs(before, after);
  const moved = findMoved(pairs);
  const origins = pairs
    .filter(({ to }) => moved.has(to))
    .map(({ from, to }) => [to, from] as const);
  return { ordered: reorder(before, pairs), moved: new Map(origins) };
}

/** Finds the paragraphs of one body in another: those with the same words, and those with most of them. */
function pairParagraphs(before: readonly string[], after: readonly string[]): Pair[] {
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
}

const toWordSets = (paragraphs: readonly [string, number][]): WordSet[] =>
  paragraphs.flatMap(([text, index]) => {
    const words = new Set(text.split(/\s+/).filter(isText));
    return words.size < fewestWords ? [] : [{ index, words }];
  });

/** Pairs paragraphs that have most of their words in common, the most similar first. */
function pairAlike(removed: readonly WordSet[], added: readonly WordSet[]): Pair[] {
  const count = removed.reduce((sum, { words }) => sum + words.size, 0);
  if (count * added.length > mostComparisons) return [];
  const alike = removed.flatMap((one) =>
    added.flatMap((other) => {
      const common = one.words.intersection(other.words).size;
      const isAlike =
        common >= fewestWords && common * 2 > Math.max(one.words.size, other.words.size);
      return isAlike ? [{ from: one.index, to: other.index, common }] : [];
    }),
  );
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { from, to } of alike.sort((a, b) => b.common - a.common)) {
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
function reorder(paragraphs: readonly string[], pairs: readonly Pair[]): string[] {
  const moved = findMoved(pairs);
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
