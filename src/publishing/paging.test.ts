import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toListPages } from './paging.ts';

test('every item is on one page, in order, and no page but the last has room', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 7 }), (items, size) => {
      const pages = toListPages(items, size);
      expect(pages.flatMap((page) => page.items)).toEqual(items);
      expect(pages.slice(0, -1).every((page) => page.items.length === size)).toBe(true);
      expect(pages.map(({ page }) => page)).toEqual(pages.map((_, index) => index + 1));
    }),
  );
});

test('a page knows how many there are', () => {
  expect(toListPages(['a', 'b', 'c'], 2)).toEqual([
    { items: ['a', 'b'], page: 1, pages: 2, total: 3 },
    { items: ['c'], page: 2, pages: 2, total: 3 },
  ]);
  expect(toListPages([], 2)).toEqual([{ items: [], page: 1, pages: 1, total: 0 }]);
});
