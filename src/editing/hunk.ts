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

/** Converts a conflict of node-diff3, in which `o` is the base. */
export function toHunk<T>({ a, o, b }: { a: T[]; o: T[]; b: T[] }): Hunk<T> {
  return { base: o, ours: a, theirs: b };
}
