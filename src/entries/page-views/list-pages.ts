import { fill, getMessages } from '../../languages/get-messages.ts';
import { publicationNames, type PublicationName } from '../../model/content-types/collections.ts';
import { getPublications } from '../view-parts/article-view.ts';
import { getSectionTranslations, type Locale } from '../newsroom/locale.ts';
import { toSectionFeedSource } from '../view-parts/feed-sources.ts';
import { toPageShell } from '../view-parts/page-shell.ts';
import type { ListView } from '../views.ts';
import { getYears, toYearlyPages } from '../view-parts/yearly-pages.ts';

/** The list pages of a locale: for each section the newest, and one page a year. */
export async function getLists(locale: Locale, locales: readonly Locale[]): Promise<ListView[]> {
  const lists = await Promise.all(
    publicationNames.map((section) => getSectionLists(locale, locales, section)),
  );
  return lists.flat();
}

/** The list pages of a section: the newest, and one page a year. */
export async function getSectionLists(
  locale: Locale,
  locales: readonly Locale[],
  section: PublicationName,
): Promise<ListView[]> {
  const { list, sections, sectionDescriptions } = getMessages(locale.language);
  const name = sections[section];
  const pages = await toYearlyPages(
    locale,
    getPublications(locale, section),
    locale.permalinks.section(section),
  );
  const hasYear = (language: string, year: string) => {
    const other = locales.find((candidate) => candidate.language === language);
    return (
      other && getYears(other, getPublications(other, section)).some((group) => group.year === year)
    );
  };
  return Promise.all(
    pages.map(async (page) => ({
      ...(await toPageShell(locale, {
        path: page.path,
        title: page.year ? fill(list.inYear, { section: name, year: page.year }) : name,
        description: sectionDescriptions[section],
        translations: getSectionTranslations(locale, (other, language) => {
          if (page.year === undefined) return other.section(section);
          return hasYear(language, page.year) ? other.year(section, page.year) : undefined;
        }),
        feed: toSectionFeedSource(locale, section),
      })),
      ...page,
      section,
    })),
  );
}
