import { mergeAddition, type Hunk } from './hunk.ts';
import { mergeLines } from './merge-lines.ts';
import { toComparable } from '../model/fields/written-value.ts';

type List = readonly unknown[];

// No field takes as many; what a broken file has is left to people.
const longest = 1000;

/**
 * Joins the changes of both sides to a list.
 * @param settle joins a stretch that both sides changed
 * @returns the joined list; undefined where an item would stand twice
 */
export function mergeLists(
  { base, ours, theirs }: Hunk,
  settle: (clash: Hunk) => List,
): List | undefined {
  if (Math.max(base.length, ours.length, theirs.length) > longest) return undefined;
  return mergeAsSets({ base, ours, theirs }) ?? mergeInOrder({ base, ours, theirs }, settle);
}

/**
 * Joins lists in which nothing stands twice and whose common items neither side moved, such as
 * topics: who added or removed what is then clear, wherever it stands.
 */
function mergeAsSets({ base, ours, theirs }: Hunk): List | undefined {
  const [was, mine, other] = [base, ours, theirs].map((list) => list.map(toComparable)) as [
    string[],
    string[],
    string[],
  ];
  const isScalar = [...base, ...ours, ...theirs].every((item) => typeof item !== 'object');
  const isUnique = [was, mine, other].every((list) => new Set(list).size === list.length);
  if (!isScalar || !isUnique || !isInOrder(was, mine) || !isInOrder(was, other)) return undefined;
  const result = other.filter((item) => mine.includes(item) || !was.includes(item));
  for (const [index, item] of mine.entries()) {
    if (was.includes(item) || result.includes(item)) continue;
    const previous = mine.slice(0, index).findLast((one) => result.includes(one));
    // Behind what both added at the same place, so that theirs stays in its order.
    let at = previous === undefined ? 0 : result.indexOf(previous) + 1;
    while (at < result.length && !mine.includes(result[at]!) && !was.includes(result[at]!)) at += 1;
    result.splice(at, 0, item);
  }
  const values = new Map([...ours, ...theirs].map((value) => [toComparable(value), value]));
  return result.map((item) => values.get(item));
}

/** Tells whether the items of one list that also stand in the other have the same order there. */
function isInOrder(base: readonly string[], list: readonly string[]): boolean {
  const [mine, was] = [
    list.filter((one) => base.includes(one)),
    base.filter((one) => list.includes(one)),
  ];
  return mine.every((item, index) => item === was[index]);
}

function mergeInOrder(
  { base, ours, theirs }: Hunk,
  settle: (clash: Hunk) => List,
): List | undefined {
  const values = new Map(
    [...base, ...ours, ...theirs].map((value) => [toComparable(value), value]),
  );
  const toValues = (items: readonly string[]) => items.map((item) => values.get(item));
  const stretches = mergeLines({
    base: base.map(toComparable),
    ours: ours.map(toComparable),
    theirs: theirs.map(toComparable),
  });
  const result: unknown[] = [];
  for (const { ok, clash } of stretches) {
    const joined = ok ?? mergeAddition(clash);
    if (joined) {
      result.push(...toValues(joined));
      continue;
    }
    const settled = settle({
      base: toValues(clash!.base),
      ours: toValues(clash!.ours),
      theirs: toValues(clash!.theirs),
    });
    result.push(...settled);
  }
  // An item that both sides moved or added at different places would stand twice.
  const isMore = (item: string) =>
    count(result, item) > Math.max(1, count(ours, item), count(theirs, item));
  return result.map(toComparable).some(isMore) ? undefined : result;
}

const count = (list: List, item: string) => list.filter((one) => toComparable(one) === item).length;
