import type { Renumbering } from './index-words.ts';

/** The numbers of pages after a change. */
export interface PageNumbers {
  /** New numbers of the pages before. */
  readonly kept: Renumbering;
  /** Numbers of the added pages, in their order. */
  readonly added: Renumbering;
}

/**
 * Gives numbers to pages so that few change: an added page gets the number of the one that it replaces, or of another one
 * that goes; what is still free then goes to the last pages, so that the numbers have no gaps.
 *
 * @param isKept for each page before, by its number
 * @param replaced for each added page, the number of the page before that it replaces, if any
 */
export function toPageNumbers(
  isKept: readonly boolean[],
  replaced: readonly (number | undefined)[],
): PageNumbers {
  const count = isKept.filter(Boolean).length + replaced.length;
  const taken = new Set(replaced.filter((number) => number !== undefined && number < count));
  const free: number[] = [];
  for (let number = 0; number < count; number += 1)
    if (!isKept[number] && !taken.has(number)) free.push(number);
  let next = 0;
  const numbers = Int32Array.from(replaced, (number) =>
    taken.has(number) ? number! : free[next++]!,
  );
  return {
    added: numbers,
    kept: Int32Array.from(isKept, (kept, number) => {
      if (!kept) return -1;
      return number < count ? number : free[next++]!;
    }),
  };
}
