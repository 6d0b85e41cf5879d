import { fill, getMessages } from '../i18n/get-messages.ts';
import { publicationNames, type PublicationName } from '../model/content-types.ts';
import { toYears } from '../publishing/ordering.ts';
import { getTexts } from './article.ts';
import { toEntryCard } from './cards.ts';
import { getSectionTranslations, type Edition } from './edition.ts';
import { toPageFrame } from './frame.ts';
import type { AnyPublicText } from './newsroom.ts';
import type { ListView } from './views.ts';

/** On the page of the newest; older texts are on the pages of their years. */
const newestCount = 20;

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

const getYears = (edition: Edition, section: PublicationName) =>
  toYears(
    getTexts(edition, section).map((text) => ({
      id: text.id,
      datePublished: text.values.datePublished,
      text,
    })),
    (moment) => edition.dates.year(moment),
  ).map(({ year, entries }) => ({ year, texts: entries.map(({ text }) => text) }));

async function getSectionLists(
  edition: Edition,
  editions: readonly Edition[],
  section: PublicationName,
): Promise<ListView[]> {
  const { permalinks, language } = edition;
  const messages = getMessages(language);
  const years = getYears(edition, section);

  const toListView = async (
    texts: readonly AnyPublicText[],
    year: string | undefined,
  ): Promise<ListView> => ({
    ...(await toPageFrame(edition, {
      path: year === undefined ? permalinks.section(section) : permalinks.year(section, year),
      title:
        year === undefined
          ? messages.sections[section]
          : fill(messages.list.inYear, { section: messages.sections[section], year }),
      description: messages.sectionDescriptions[section],
      translations: getSectionTranslations(edition, (other, code) => {
        if (year === undefined) return other.section(section);
        const counterpart = editions.find((candidate) => candidate.language === code);
        const exists =
          counterpart && getYears(counterpart, section).some((group) => group.year === year);
        return exists ? other.year(section, year) : undefined;
      }),
    })),
    section,
    ...(year !== undefined && { year }),
    entries: await Promise.all(texts.map((text) => toEntryCard(edition, text))),
    years: years.map((group) => ({
      label: group.year,
      href: permalinks.year(section, group.year),
      count: group.texts.length,
      current: group.year === year,
    })),
  });

  return Promise.all([
    toListView(getTexts(edition, section).slice(0, newestCount), undefined),
    ...years.map(({ year, texts }) => toListView(texts, year)),
  ]);
}
