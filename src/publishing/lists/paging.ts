/** One page of a list that grows at its beginning. */
export interface NumberedPage<T> {
  readonly items: readonly T[];
  /** The first page has the newest items and number 1; the others are counted from the oldest, beginning with 2. */
  readonly page: number;
  /** Number of the page with older items. */
  readonly next?: number;
}

/**
 * One page of a list, newest first. All pages but the first hold as many items as fit and never change when newer ones
 * appear. The first page has at least as many, if there are any, and less than twice as many.
 * @param size items on a page that is full
 */
export function toNumberedPage<T>(
  items: readonly T[],
  size: number,
  page: number,
): NumberedPage<T> {
  const pages = countPages(items.length, size);
  if (page === 1) {
    const newest = items.slice(0, items.length - (pages - 1) * size);
    return { items: newest, page, ...(pages > 1 && { next: pages }) };
  }
  const end = items.length - (page - 2) * size;
  return { items: items.slice(end - size, end), page, ...(page > 2 && { next: page - 1 }) };
}

/** The number of pages of a list; an empty one has a page too. */
export const countPages = (total: number, size: number) => Math.max(1, Math.floor(total / size));
