import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divideList, newestCount, pageSize, toPeriodPath, type ListPage } from './list-division.ts';

interface Item {
  readonly name: number;
  readonly day: string;
}

/** Days with so many items that some years are divided, and some months have several pages. */
const days = fc
  .array(
    fc.record({
      year: fc.integer({ min: 2009, max: 2012 }),
      month: fc.integer({ min: 1, max: 12 }),
      count: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 30, max: 130 })),
    }),
    { maxLength: 12 },
  )
  .map((batches) =>
    batches
      .flatMap(({ year, month, count }) =>
        Array<string>(count).fill(`${year}-${String(month).padStart(2, '0')}-09`),
      )
      .sort()
      .reverse(),
  );

const toItems = (list: readonly string[]): Item[] =>
  list.map((day, index) => ({ name: list.length - index, day }));

const divide = (items: readonly Item[]) =>
  divideList(items, ({ day }) => day, { isAlwaysByYear: true });

/** The pages that hold all of their period, newest first. */
const getWhole = (pages: ReadonlyMap<string, ListPage<Item>>) =>
  [...pages.values()].filter(({ period, parts }) => period.year && parts.length === 0);

test('every item is on one page of its period, and no page has too many', () => {
  fc.assert(
    fc.property(days, (list) => {
      const items = toItems(list);
      const whole = getWhole(divide(items));
      expect(whole.flatMap((page) => page.items)).toEqual(items);
      for (const { period, items: members } of whole) {
        expect(members.length).toBeLessThanOrEqual(pageSize);
        expect(members.length).toBeGreaterThan(0);
        const start = [period.year, period.month].filter(Boolean).join('-');
        expect(members.every(({ day }) => day.startsWith(start))).toBe(true);
      }
    }),
  );
});

test('a newer item changes no page of a month that is full', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 3 * pageSize }), (list, count) => {
      const newest = list[0] ?? '2012-01-09';
      const before = getWhole(divide(toItems(list)));
      const after = divide(toItems([...Array<string>(count).fill(newest), ...list]));
      const full = before.filter(
        ({ period, items }) => period.month !== undefined && items.length === pageSize,
      );
      for (const page of full)
        expect(after.get(toPeriodPath(page.period))?.items).toEqual(page.items);
    }),
  );
});

test('the newest lead to every page in two steps, and newer and older lead through all', () => {
  fc.assert(
    fc.property(days, (list) => {
      const pages = divide(toItems(list));
      const getParts = ({ parts }: ListPage<Item>) =>
        parts.flatMap(({ period, further }) => [period, ...further]).map(toPeriodPath);
      const years = getParts(pages.get('')!);
      const reached = new Set([
        '',
        ...years,
        ...years.flatMap((year) => getParts(pages.get(year)!)),
      ]);
      expect(reached).toEqual(new Set(pages.keys()));
      const whole = getWhole(pages).map(({ period }) => toPeriodPath(period));
      const getOlder = (path: string) => pages.get(path)!.older ?? {};
      const getNewer = (path: string) => pages.get(path)!.newer ?? {};
      expect(whole.map((path) => toPeriodPath(getOlder(path)))).toEqual(
        [...whole.slice(1), ''].slice(0, whole.length),
      );
      expect(whole.map((path) => toPeriodPath(getNewer(path)))).toEqual(
        ['', ...whole].slice(0, whole.length),
      );
    }),
  );
});

test('a short list has its years only where they are promised', () => {
  const items = toItems(['2012-01-02', '2011-06-02', '2011-06-01']);
  expect([...divideList(items, ({ day }) => day).keys()]).toEqual(['']);
  const pages = divide(items);
  expect([...pages.keys()]).toEqual(['', '2012/', '2011/']);
  expect(pages.get('')).toEqual({
    period: {},
    items,
    parts: [
      { period: { year: '2012' }, count: 1, further: [] },
      { period: { year: '2011' }, count: 2, further: [] },
    ],
  });
});

test('a long year is divided into months, and a long month into pages from its oldest item', () => {
  const items = toItems([
    ...Array<string>(2).fill('2012-01-05'),
    ...Array<string>(pageSize + 5).fill('2011-06-02'),
    ...Array<string>(3).fill('2011-05-02'),
  ]);
  const pages = divide(items);
  expect([...pages.keys()]).toEqual(['', '2011/', '2012/', '2011/06/2/', '2011/06/', '2011/05/']);
  const names = (path: string) => pages.get(path)!.items.map(({ name }) => name);
  expect(names('')).toEqual(items.slice(0, newestCount).map(({ name }) => name));
  expect(names('2011/05/')).toEqual([3, 2, 1]);
  expect(names('2011/06/').at(0)).toBe(pageSize + 3);
  expect(names('2011/06/').at(-1)).toBe(4);
  expect(names('2011/06/2/')).toHaveLength(5);
  expect(pages.get('2011/')!.parts).toEqual([
    {
      period: { year: '2011', month: '06' },
      count: pageSize + 5,
      further: [{ year: '2011', month: '06', number: 2 }],
    },
    { period: { year: '2011', month: '05' }, count: 3, further: [] },
  ]);
  // Its newest items are on two pages; the next older one is on the second of them.
  expect(pages.get('2011/')!.older).toEqual({ year: '2011', month: '06' });
  expect(pages.get('2011/')!.newer).toEqual({ year: '2012' });
});

test('an empty list has one empty page', () => {
  expect([...divide([])]).toEqual([['', { period: {}, items: [], parts: [] }]]);
});
