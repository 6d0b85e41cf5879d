import { toYears } from '../../publishing/ordering.ts';
import { toEntryCard } from './cards.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';
import type { YearlyView } from '../views.ts';

/** Texts on the page of the newest; the pages of the years hold them all. */
export const newestCount = 20;

/** One page of a list that is divided by years. */
export interface YearlyPage extends YearlyView {
  readonly path: string;
}

/** The years in which texts appeared, newest first, each with its texts. */
export function getYears(locale: Locale, texts: readonly AnyPublicEntry[]) {
  const dated = texts.map((text) => ({
    id: text.id,
    datePublished: text.values.datePublished,
    text,
  }));
  return toYears(dated, (moment) => locale.dates.year(moment)).map(({ year, entries }) => ({
    year,
    texts: entries.map(({ text }) => text),
  }));
}

/**
 * Divides a list into its pages: the newest, and one a year.
 * @param texts newest first
 * @param path address of the page of the newest; a year's page stands below it
 */
export function toYearlyPages(
  locale: Locale,
  texts: readonly AnyPublicEntry[],
  path: string,
): Promise<YearlyPage[]> {
  const years = getYears(locale, texts);
  const toPage = async (
    members: readonly AnyPublicEntry[],
    year?: string,
  ): Promise<YearlyPage> => ({
    newest: path,
    path: year === undefined ? path : `${path}${year}/`,
    ...(year !== undefined && { year }),
    entries: await Promise.all(members.map((text) => toEntryCard(locale, text))),
    years: years.map((group) => ({
      label: group.year,
      href: `${path}${group.year}/`,
      count: group.texts.length,
      current: group.year === year,
    })),
  });
  return Promise.all([
    toPage(texts.slice(0, newestCount)),
    ...years.map((group) => toPage(group.texts, group.year)),
  ]);
}
