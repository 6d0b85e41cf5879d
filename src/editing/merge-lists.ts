import { isBlank } from '../model/fields/optional.ts';
import { isGroup, isSameValue, toComparable } from '../model/fields/written-value.ts';
import { isComplete, mapSides, mergeAddition, type Hunk, type Sides } from './hunk.ts';
import { mergeLines } from './merge-lines.ts';
import type { Resolution } from './merge-values.ts';

type List = readonly unknown[];

type MergeItem = (item: Sides<unknown>) => unknown;

// No field takes that many items; longer lists of a damaged file are a conflict.
const maxItems = 1000;

/**
 * Merges the changes of both sides to a list.
 * @param mergeItem merges an item that both still have
 * @param resolution the side that wins where both changed the same items
 * @returns the merged list; undefined where only the list of one side is safe, as where one removed what the other changed
 */
export function mergeLists(lists: Hunk, mergeItem: MergeItem, resolution: Resolution) {
  const { base, ours, theirs } = lists;
  if (Math.max(base.length, ours.length, theirs.length) > maxItems) return undefined;
  return mergeAsSets(lists) ?? mergeInOrder(lists, mergeItem, resolution);
}

/**
 * Merges lists without repeated items whose common items neither side moved, such as topics: what each side
 * added or removed is then clear at any position.
 */
function mergeAsSets(lists: Hunk): List | undefined {
  const { base, ours, theirs } = lists;
  const items = mapSides(lists, (list) => list.map(toComparable));
  const { base: before, ours: mine, theirs: other } = items;
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
  mergeItem: MergeItem,
  { prefer, fields }: Resolution,
): List | undefined {
  const values = new Map(
    [...base, ...ours, ...theirs].map((value) => [toComparable(value), value]),
  );
  const items = mapSides({ base, ours, theirs }, (list) => list.map(toComparable));
  const [toMine, toOther] = [pairItems(base, ours), pairItems(base, theirs)];
  for (const [from, was] of base.entries()) {
    const [mine, other] = [toMine.get(from), toOther.get(from)];
    if (mine !== undefined && other !== undefined) {
      const merged = mergeItem({ base: was, ours: ours[mine], theirs: theirs[other] });
      const item = toComparable(merged);
      values.set(item, merged);
      items.base[from] = items.ours[mine] = items.theirs[other] = item;
    } else if (
      // At another place, what one side changed would look like a new item.
      (mine !== undefined && !isSameValue(ours[mine], was)) ||
      (other !== undefined && !isSameValue(theirs[other], was))
    )
      return undefined;
  }
  const merged = mergeLines(items).flatMap(({ ok, conflict }) => {
    const added = ok ?? mergeAddition(conflict);
    if (added) return added;
    if (conflict!.base.length === 0) return [...conflict!.theirs, ...conflict!.ours];
    fields.push('');
    return conflict![prefer];
  });
  const isWhole = isComplete(items, merged, fields.length > 0 ? { prefer } : {});
  return isWhole ? merged.map((item) => values.get(item)) : undefined;
}

/** Finds the items of one list in another: those with the same file, else with a value that no other item has. */
export function pairItems(before: List, after: List): ReadonlyMap<number, number> {
  const places = new Map(listMarks(after));
  const pairs = new Map<number, number>();
  for (const [mark, from] of listMarks(before)) {
    const to = places.get(mark);
    if (to === undefined || pairs.has(from) || [...pairs.values()].includes(to)) continue;
    pairs.set(from, to);
  }
  return pairs;
}

/** What only one item of a list has, with its index; what tells most first: a text rather than a date. */
function listMarks(list: List): (readonly [string, number])[] {
  const marks = list.flatMap((item, index) => {
    const { src, file, ...others } = isGroup(item) ? item : {};
    const parts = isBlank(src ?? file) ? Object.entries(others) : [src ?? file];
    return [item, ...parts].map((part) => [toComparable(part), index] as const);
  });
  const all = Map.groupBy(marks, ([mark]) => mark);
  return marks
    .filter(([mark]) => all.get(mark)!.length === 1)
    .toSorted(([one], [another]) => another.length - one.length);
}
