import { toYears } from '../../publishing/ordering.ts';
import { toEntryCard } from './cards.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';
import type { YearlyView } from '../views.ts';

/** Entries on the page of the newest; the pages of the years hold them all. */
export const newestCount = 20;

/** One page of a list that is divided by years. */
export interface YearlyPage extends YearlyView {
  readonly path: string;
}

/** The years in which entries appeared, newest first, each with its entries. */
export function getYears(locale: Locale, entries: readonly AnyPublicEntry[]) {
  const dated = entries.map((entry) => ({
    id: entry.id,
    datePublished: entry.values.datePublished,
    entry,
  }));
  return toYears(dated, (moment) => locale.dates.year(moment)).map((group) => ({
    year: group.year,
    entries: group.entries.map(({ entry }) => entry),
  }));
}

/**
 * Divides a list into its pages: the newest, and one a year.
 * @param entries newest first
 * @param path address of the page of the newest; the page of a year is below it
 */
export function toYearlyPages(
  locale: Locale,
  entries: readonly AnyPublicEntry[],
  path: string,
): Promise<YearlyPage[]> {
  const years = getYears(locale, entries);
  const toPage = async (shown: readonly AnyPublicEntry[], year?: string): Promise<YearlyPage> => ({
    newest: path,
    path: year === undefined ? path : `${path}${year}/`,
    ...(year !== undefined && { year }),
    entries: await Promise.all(shown.map((entry) => toEntryCard(locale, entry))),
    years: years.map((group) => ({
      label: group.year,
      href: `${path}${group.year}/`,
      count: group.entries.length,
      current: group.year === year,
    })),
  });
  return Promise.all([
    toPage(entries.slice(0, newestCount)),
    ...years.map((group) => toPage(group.entries, group.year)),
  ]);
}
