import { fill, getMessages } from '../i18n/get-messages.ts';
import { publicationNames, type PublicationName } from '../model/content-types.ts';
import { getTexts } from './article.ts';
import { getSectionTranslations, type Edition } from './edition.ts';
import { toSectionFeedSource } from './feed-sources.ts';
import { toPageFrame } from './frame.ts';
import type { ListView } from './views.ts';
import { getYears, toYearlyPages } from './yearly.ts';

/** The list pages of an edition: for each section the newest, and one page a year. */
export async function getLists(
  edition: Edition,
  editions: readonly Edition[],
): Promise<ListView[]> {
  const lists = await Promise.all(
    publicationNames.map((section) => getSectionLists(edition, editions, section)),
  );
  return lists.flat();
}

async function getSectionLists(
  edition: Edition,
  editions: readonly Edition[],
  section: PublicationName,
): Promise<ListView[]> {
  const { list, sections, sectionDescriptions } = getMessages(edition.language);
  const name = sections[section];
  const pages = await toYearlyPages(
    edition,
    getTexts(edition, section),
    edition.permalinks.section(section),
  );
  const hasYear = (language: string, year: string) => {
    const other = editions.find((candidate) => candidate.language === language);
    return other && getYears(other, getTexts(other, section)).some((group) => group.year === year);
  };
  return Promise.all(
    pages.map(async (page) => ({
      ...(await toPageFrame(edition, {
        path: page.path,
        title: page.year ? fill(list.inYear, { section: name, year: page.year }) : name,
        description: sectionDescriptions[section],
        translations: getSectionTranslations(edition, (other, language) => {
          if (page.year === undefined) return other.section(section);
          return hasYear(language, page.year) ? other.year(section, page.year) : undefined;
        }),
        feed: toSectionFeedSource(edition, section),
      })),
      ...page,
      section,
    })),
  );
}
