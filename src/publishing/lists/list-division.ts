/** Entries on a page that shows only the newest of many. */
export const newestCount = 20;

/**
 * Most entries on a page that shows all of its period. With headlines of 90 characters and summaries of the greatest
 * length, they are less than 20,000 pixels tall on a phone.
 */
export const pageSize = 40;

/** What a page of a list holds; nothing is set for the page of the newest. */
export interface Period {
  /** `2011` */
  readonly year?: string;
  /** `06` */
  readonly month?: string;
  /** The second page of a month and later ones have one. */
  readonly number?: number;
}

/** A year or a month of a list, as a page above it shows it. */
export interface Part {
  readonly period: Period;
  readonly count: number;
  /** The second page of a month and those after it. */
  readonly further: readonly Period[];
}

/** One page of a list that is divided by time. */
export interface ListPage<T> {
  readonly period: Period;
  /** Newest first. */
  readonly items: readonly T[];
  /** The periods that it is divided into, newest first; none where all items of its period are on it. */
  readonly parts: readonly Part[];
  /** The page with the item that is one newer than those here, and the page with the item that is one older. */
  readonly newer?: Period;
  readonly older?: Period;
}

export interface DivisionOptions {
  /** Whether a list has years though all its items are on its first page. */
  readonly isAlwaysByYear?: boolean;
  /** Most items on a page that shows all of its period. */
  readonly size?: number;
}

/** Items that follow each other, from one index to before another. */
interface Range {
  readonly period: Period;
  readonly from: number;
  readonly to: number;
}

/** Address of a page below that of its list: `2011/06/2/`. */
export const toPeriodPath = ({ year, month, number }: Period): string =>
  [year, month, number].map((part) => (part === undefined ? '' : `${part}/`)).join('');

/**
 * Divides a list into pages: the newest items, then years, and months where a year has many. The pages of a month are
 * counted from its oldest item, so that newer items never change a page that is full.
 * @param items newest first
 * @param getDay day of an item: `2011-06-02`
 * @returns pages by their path below the list, as `toPeriodPath` makes it
 */
export function divideList<T>(
  items: readonly T[],
  getDay: (item: T) => string,
  { isAlwaysByYear = false, size = pageSize }: DivisionOptions = {},
): ReadonlyMap<string, ListPage<T>> {
  const days = items.map(getDay);
  const all: Range = { period: {}, from: 0, to: items.length };
  const isDivided = isAlwaysByYear || items.length > newestCount;
  const years = isDivided
    ? divide(
        all,
        (index) => days[index]!.slice(0, 4),
        (year) => ({ year }),
      )
    : [];
  const months = new Map(
    years
      .filter((year) => countItems(year) > size)
      .map((year) => [
        year,
        divide(
          year,
          (index) => days[index]!.slice(5, 7),
          (month) => ({ ...year.period, month }),
        ),
      ]),
  );
  const whole = years.flatMap(
    (year) => months.get(year)?.flatMap((month) => toMonthPages(month, size)) ?? [year],
  );
  const homes = whole.flatMap((page) => Array<Period>(countItems(page)).fill(page.period));

  const toPage = ({ period, from, to }: Range, ranges: readonly Range[] = []): ListPage<T> => ({
    period,
    items: items.slice(from, to),
    parts: ranges.map((range) => ({
      period: range.period,
      count: countItems(range),
      further: toMonthPages(range, size)
        .map((page) => page.period)
        .filter(({ number }) => number !== undefined)
        .reverse(),
    })),
    newer: homes[from - 1],
    older: homes[to],
  });
  const pages = [
    toPage(isDivided ? toNewest(all) : all, years),
    ...[...months].map(([year, ranges]) => toPage(toNewest(year), ranges)),
    ...whole.map((page) => toPage(page)),
  ];
  return new Map(pages.map((page) => [toPeriodPath(page.period), page]));
}

const countItems = ({ from, to }: Range) => to - from;

const toNewest = ({ period, from, to }: Range): Range => ({
  period,
  from,
  to: Math.min(to, from + newestCount),
});

/** Divides a range where the year or month of its items changes. */
function divide(
  { from, to }: Range,
  getPart: (index: number) => string,
  toPeriod: (part: string) => Period,
): Range[] {
  const ranges: Range[] = [];
  for (let start = from; start < to;) {
    const part = getPart(start);
    let end = start + 1;
    while (end < to && getPart(end) === part) end += 1;
    ranges.push({ period: toPeriod(part), from: start, to: end });
    start = end;
  }
  return ranges;
}

/** The pages of a month, newest first; the oldest is at the address of the month. */
function toMonthPages({ period, from, to }: Range, size: number): Range[] {
  if (period.month === undefined) return [{ period, from, to }];
  const count = Math.ceil((to - from) / size);
  return Array.from({ length: count }, (_, index) => ({
    period: index === 0 ? period : { ...period, number: index + 1 },
    from: Math.max(from, to - (index + 1) * size),
    to: to - index * size,
  })).reverse();
}
