import type { Renumbering } from './index-words.ts';

/** The numbers of pages after a change. */
export interface PageNumbers {
  /** New numbers of the pages before. */
  readonly kept: Renumbering;
  /** Numbers of the added pages, in their order. */
  readonly added: Renumbering;
  /** The number of all pages. */
  readonly count: number;
}

/**
 * Gives numbers to pages so that few change: an added page gets the number of one that goes; what is still free
 * then goes to the last pages, so that the numbers have no gaps.
 *
 * @param isKept for each page before, by its number
 */
export function toPageNumbers(isKept: readonly boolean[], added: number): PageNumbers {
  const count = isKept.filter(Boolean).length + added;
  const free: number[] = [];
  for (let number = 0; number < count; number += 1) if (!isKept[number]) free.push(number);
  let next = 0;
  const numbers = Int32Array.from({ length: added }, () => free[next++]!);
  return {
    added: numbers,
    kept: Int32Array.from(isKept, (kept, number) => {
      if (!kept) return -1;
      return number < count ? number : free[next++]!;
    }),
    count,
  };
}
