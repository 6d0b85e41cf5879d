/** One page of a long list. */
export interface ListPage<T> {
  readonly items: readonly T[];
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
  /** Number of items on all pages. */
  readonly total: number;
}

/** Divides a list into pages; an empty list has one empty page. */
export function toListPages<T>(items: readonly T[], size: number): ListPage<T>[] {
  const total = items.length;
  const pages = countPages(total, size);
  return Array.from({ length: pages }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    page: index + 1,
    pages,
    total,
  }));
}

/** The number of pages of a list. */
export const countPages = (total: number, size: number) => Math.max(1, Math.ceil(total / size));
