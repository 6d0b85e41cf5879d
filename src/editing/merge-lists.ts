import { findLost, findUndone, mergeAddition, type Hunk } from './hunk.ts';
import { mergeLines } from './merge-lines.ts';
import { toComparable } from '../model/fields/written-value.ts';

type List = readonly unknown[];

// No field takes that many items; longer lists of a damaged file are a conflict.
const maxItems = 1000;

/**
 * Merges the changes of both sides to a list.
 * @param resolve merges a hunk that both sides changed
 * @returns the merged list; undefined when it would undo what a side did, such as removing an item that the other moved
 */
export function mergeLists(
  { base, ours, theirs }: Hunk,
  resolve: (conflict: Hunk) => List,
): List | undefined {
  if (Math.max(base.length, ours.length, theirs.length) > maxItems) return undefined;
  return mergeAsSets({ base, ours, theirs }) ?? mergeInOrder({ base, ours, theirs }, resolve);
}

/**
 * Merges lists without repeated items whose common items neither side moved, such as topics: what each side
 * added or removed is then clear at any position.
 */
function mergeAsSets({ base, ours, theirs }: Hunk): List | undefined {
  const [before, mine, other] = [base, ours, theirs].map((list) => list.map(toComparable)) as [
    string[],
    string[],
    string[],
  ];
  const isScalar = [...base, ...ours, ...theirs].every((item) => typeof item !== 'object');
  const isUnique = [before, mine, other].every((list) => new Set(list).size === list.length);
  if (!isScalar || !isUnique || !isInOrder(before, mine) || !isInOrder(before, other))
    return undefined;
  const result = other.filter((item) => mine.includes(item) || !before.includes(item));
  for (const [index, item] of mine.entries()) {
    if (before.includes(item) || result.includes(item)) continue;
    const previous = mine.slice(0, index).findLast((one) => result.includes(one));
    // After the items that they added at the same position, so that those keep their order.
    let at = previous === undefined ? 0 : result.indexOf(previous) + 1;
    while (at < result.length && !mine.includes(result[at]!) && !before.includes(result[at]!))
      at += 1;
    result.splice(at, 0, item);
  }
  const values = new Map([...ours, ...theirs].map((value) => [toComparable(value), value]));
  return result.map((item) => values.get(item));
}

/** Whether the items that both lists contain are in the same order in both. */
function isInOrder(base: readonly string[], list: readonly string[]): boolean {
  const [inList, inBase] = [
    list.filter((one) => base.includes(one)),
    base.filter((one) => list.includes(one)),
  ];
  return inList.every((item, index) => item === inBase[index]);
}

function mergeInOrder(
  { base, ours, theirs }: Hunk,
  resolve: (conflict: Hunk) => List,
): List | undefined {
  const values = new Map(
    [...base, ...ours, ...theirs].map((value) => [toComparable(value), value]),
  );
  const toValues = (items: readonly string[]) => items.map((item) => values.get(item));
  const items = {
    base: base.map(toComparable),
    ours: ours.map(toComparable),
    theirs: theirs.map(toComparable),
  };
  const result: unknown[] = [];
  for (const { ok, conflict } of mergeLines(items)) {
    const merged = ok ?? mergeAddition(conflict);
    if (merged) {
      result.push(...toValues(merged));
      continue;
    }
    const resolved = resolve({
      base: toValues(conflict!.base),
      ours: toValues(conflict!.ours),
      theirs: toValues(conflict!.theirs),
    });
    result.push(...resolved);
  }
  const merged = result.map(toComparable);
  const isWhole = findUndone(items, merged).length + findLost(items, merged).length === 0;
  return isWhole ? result : undefined;
}
