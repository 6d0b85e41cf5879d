/** A stretch that both sides changed: what it was, and what each made of it. */
export interface Hunk<T = unknown> {
  readonly base: readonly T[];
  readonly ours: readonly T[];
  readonly theirs: readonly T[];
}

/**
 * Joins a stretch to which one side only added at its beginning or end, whatever the other did to it.
 * @returns undefined where both changed what was there, or where nothing was there
 */
export function mergeAddition<T>({ base, ours, theirs }: Hunk<T>): readonly T[] | undefined {
  if (base.length === 0) return undefined;
  const equalsBase = (part: readonly T[]) =>
    part.length === base.length && part.every((item, index) => item === base[index]);
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

/** A stretch as diff3 reports it: `o` is what it was. */
export function toHunk<T>({ a, o, b }: { a: T[]; o: T[]; b: T[] }): Hunk<T> {
  return { base: o, ours: a, theirs: b };
}
