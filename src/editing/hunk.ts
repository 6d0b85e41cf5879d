/** Lines or items that both sides changed: the base and each side's result. */
export interface Hunk<T = unknown> {
  readonly base: readonly T[];
  readonly ours: readonly T[];
  readonly theirs: readonly T[];
}

/**
 * Merges a hunk in which one side only added items at the beginning or end.
 * @returns undefined when both sides changed existing items, or when the base is empty
 */
export function mergeAddition<T>({ base, ours, theirs }: Hunk<T>): readonly T[] | undefined {
  if (base.length === 0) return undefined;
  const equalsBase = (items: readonly T[]) =>
    items.length === base.length && items.every((item, index) => item === base[index]);
  for (const [side, other] of [
    [ours, theirs],
    [theirs, ours],
  ] as const) {
    const added = side.length - base.length;
    if (added <= 0) continue;
    if (equalsBase(side.slice(added))) return [...side.slice(0, added), ...other];
    if (equalsBase(side.slice(0, base.length))) return [...other, ...side.slice(base.length)];
  }
  return undefined;
}

/**
 * Finds items with which a merge undoes what a side did: one side removed them and they are in the result, or they are there
 * more often than on either side. A side moved what the other removed or moved too, which no hunk shows.
 */
export function findUndone(
  { base, ours, theirs }: Hunk<string>,
  merged: readonly string[],
): string[] {
  const [was, here, there] = [defineCount(base), defineCount(ours), defineCount(theirs)];
  const now = defineCount(merged);
  return [...new Set(merged)].filter(
    (item) => now(item) > getMost(was(item), here(item), there(item)),
  );
}

/** Finds items that both sides have and a merge has not, as where one side moved an item and the other changed its surroundings. */
export function findLost({ ours, theirs }: Hunk<string>, merged: readonly string[]): string[] {
  const [there, now] = [new Set(theirs), new Set(merged)];
  return ours.filter((item) => there.has(item) && !now.has(item));
}

function getMost(was: number, here: number, there: number): number {
  if (here < was && there < was) return Math.min(here, there);
  // An item of which both sides changed a part is on neither.
  return here < was || there < was ? here + there - was : Math.max(here, there, 1);
}

function defineCount(items: readonly string[]): (item: string) => number {
  const equal = Map.groupBy(items, (item) => item);
  return (item) => equal.get(item)?.length ?? 0;
}
