import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countPages, toNumberedPage } from './paging.ts';

const getPages = (total: number, size: number) =>
  Array.from({ length: countPages(total, size) }, (_, index) =>
    toNumberedPage(toItems(total), size, index + 1),
  );
const toItems = (total: number) => Array.from({ length: total }, (_, index) => total - index);

const sizes = fc.record({
  total: fc.integer({ min: 0, max: 60 }),
  size: fc.integer({ min: 1, max: 7 }),
});

test('a reader who follows the links from the first page sees every item once, newest first', () => {
  fc.assert(
    fc.property(sizes, ({ total, size }) => {
      const pages = getPages(total, size);
      const seen: number[] = [];
      for (let page = pages[0]; page; page = pages[(page.next ?? 0) - 1]) seen.push(...page.items);
      expect(seen).toEqual(toItems(total));
    }),
  );
});

test('newer items change no later page', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 20 }), ({ total, size }, more) => {
      const [, ...before] = getPages(total, size);
      const after = getPages(total + more, size);
      for (const page of before) expect(after[page.page - 1]).toMatchObject(page);
    }),
  );
});

test('the first page has at least as many items as the others, if there are so many', () => {
  fc.assert(
    fc.property(sizes, ({ total, size }) => {
      const [first] = getPages(total, size);
      expect(first!.items.length).toBeGreaterThanOrEqual(Math.min(total, size));
      expect(first!.items.length).toBeLessThan(2 * size);
    }),
  );
});

test('pages are counted from the oldest item, after the first page', () => {
  expect(getPages(7, 2)).toEqual([
    { items: [7, 6, 5], page: 1, next: 3 },
    { items: [2, 1], page: 2 },
    { items: [4, 3], page: 3, next: 2 },
  ]);
  expect(getPages(0, 2)).toEqual([{ items: [], page: 1 }]);
});
