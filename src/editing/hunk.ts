/** Lines or items that both sides changed: the base and each side's result. */
export interface Hunk<T = unknown> {
  readonly base: readonly T[];
  readonly ours: readonly T[];
  readonly theirs: readonly T[];
}

/** The side that wins where both changed the same. */
export type Side = 'ours' | 'theirs';

/** One thing in the base and in each side's result. */
export type Sides<T> = Record<keyof Hunk, T>;

/** Applies a function to the base and to each side. */
export const mapSides = <T, U>(
  { base, ours, theirs }: Readonly<Sides<T>>,
  map: (one: T) => U,
): Sides<U> => ({ base: map(base), ours: map(ours), theirs: map(theirs) });

export const isEqual = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index]);

/**
 * Merges a hunk in which one side only added items at the beginning or end.
 * @returns undefined when both sides changed existing items, or when the base is empty
 */
export function mergeAddition<T>({ base, ours, theirs }: Hunk<T>): readonly T[] | undefined {
  if (base.length === 0) return undefined;
  for (const [side, other] of [
    [ours, theirs],
    [theirs, ours],
  ] as const) {
    const added = side.length - base.length;
    if (added <= 0) continue;
    const isFirst = isEqual(side.slice(added), base);
    if (!isFirst && !isEqual(side.slice(0, base.length), base)) continue;
    const items = isFirst ? side.slice(0, added) : side.slice(base.length);
    if (items.every((item) => other.includes(item))) return other;
    if (items.some((item) => other.includes(item))) return undefined;
    return isFirst ? [...items, ...other] : [...other, ...items];
  }
  return undefined;
}

/**
 * Whether a merge has each line, item or word as often as the changes of both sides leave it: none is lost, repeated or back.
 * With a preferred side, it may also have it as often as that side, and what is repeated there is not counted: it may be part
 * of a conflict at one place and not at another.
 * @param isWord whether each side may have added it for itself, so that it is there twice
 */
export function isComplete(
  { base, ours, theirs }: Hunk<string>,
  merged: readonly string[],
  { prefer, isWord = false }: { prefer?: Side | undefined; isWord?: boolean },
): boolean {
  const counts = [base, ours, theirs, merged].map(countEqual);
  const items = counts.flatMap((count) => [...count.keys()]);
  return items.every((one) => {
    const [was, here, there, now] = counts.map((count) => count.get(one) ?? 0) as Counts;
    if (prefer && Math.max(was, here, there) > 1) return true;
    const both = here + there - was;
    // What both did alike counts once.
    const alike = Math.min(Math.max(both, Math.min(here, there)), Math.max(here, there));
    const limits = [
      alike,
      isWord ? both : alike,
      prefer ? { ours: here, theirs: there }[prefer] : alike,
    ];
    return now >= Math.min(...limits) && now <= Math.max(...limits);
  });
}

type Counts = [number, number, number, number];

export function countEqual(items: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
