import { fill, getMessages } from '../../languages/get-messages.ts';
import type { Section } from '../../model/content-types/settings.ts';
import { toPeriodPath, type ListPage, type Period } from '../../publishing/lists/list-division.ts';
import { getSectionTranslations, type Locale } from '../newsroom/locale.ts';
import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';
import type { DividedView, FeedSource, LinkView, PageShell } from '../views.ts';
import { toEntryCard } from './cards.ts';
import type { EntryList } from './entry-lists.ts';
import { toPageShell } from './page-shell.ts';

/** What the kinds of lists add to their pages. */
interface ListFacts {
  readonly section: Section;
  readonly description: string;
  /** Pages above the list, the highest first. */
  readonly above: readonly LinkView[];
  readonly feed?: FeedSource;
  /** The same list in another language. */
  readonly getTranslated: (other: Locale) => EntryList | undefined;
}

/**
 * One page of a list. It depends on its own entries, on the number of entries of the periods that it leads to, and on
 * which page is before and after it, so that a new entry changes few pages.
 * @throws for a page that the list does not have
 */
export async function toDividedView(
  locale: Locale,
  list: EntryList,
  path: string,
  { section, description, above, feed, getTranslated }: ListFacts,
): Promise<PageShell & DividedView> {
  const page = list.pages.get(path);
  if (!page) throw new Error(`The list ${list.name} has no page ${path}.`);
  const { newer, older } = page;
  const { colon } = getMessages(locale.language);
  const label = formatPeriod(locale, page.period);
  const title = label ? list.title + colon + label : list.title;
  return {
    ...(await toPageShell(locale, {
      path: list.href + path,
      title,
      // Search results tell pages apart by their descriptions.
      description: label ? `${title}. ${description}` : description,
      translations: getPageTranslations(locale, path, getTranslated),
      section,
      feed,
    })),
    ...(label && { period: label }),
    above: [...above, ...getAbove(locale, list, page.period)],
    parts: page.parts.map(({ period, count, further }) => ({
      label: formatPart(locale, period),
      href: list.href + toPeriodPath(period),
      count,
      further: further.map((one) => ({
        label: formatNumber(locale, one.number ?? 1),
        href: list.href + toPeriodPath(one),
      })),
    })),
    entries: await toCards(locale, page),
    ...(newer && { newer: toLink(locale, list, newer) }),
    ...(older && { older: toLink(locale, list, older) }),
  };
}

const toCards = (locale: Locale, { items }: ListPage<AnyPublicEntry>) =>
  Promise.all(items.map((entry) => toEntryCard(locale, entry)));

/** The same page of the same list in the other languages. */
export const getPageTranslations = (
  locale: Locale,
  path: string,
  getTranslated: ListFacts['getTranslated'],
) =>
  getSectionTranslations(locale, (other) => {
    const list = getTranslated(other);
    return list?.pages.has(path) ? list.href + path : undefined;
  });

/** The pages of the list that hold more than a period: the newest, its year, its month. */
function getAbove(locale: Locale, list: EntryList, { year, month, number }: Period): LinkView[] {
  if (!year) return [];
  return [
    { label: list.title, href: list.href },
    ...(month ? [toLink(locale, list, { year })] : []),
    ...(month && number ? [toLink(locale, list, { year, month })] : []),
  ];
}

const toLink = (locale: Locale, list: EntryList, period: Period): LinkView => ({
  label: formatPeriod(locale, period),
  href: list.href + toPeriodPath(period),
});

/** A year, or a month on the page of its year: “June”. */
const formatPart = ({ dates }: Locale, { year = '', month }: Period) =>
  month ? dates.monthName(toMiddle(year, month)) : year;

/** A moment that is in the month in every time zone. */
const toMiddle = (year: string, month: string) => `${year}-${month}-15T12:00:00Z`;

/** “June 2011, page 2”; empty for the newest. */
function formatPeriod(locale: Locale, { year = '', month, number }: Period): string {
  const { comma, list } = getMessages(locale.language);
  const time = month ? locale.dates.month(toMiddle(year, month)) : year;
  return number ? time + comma + fill(list.page, { number: formatNumber(locale, number) }) : time;
}

const formatNumber = ({ numbers }: Locale, number: number) =>
  new Intl.NumberFormat(numbers).format(number);
