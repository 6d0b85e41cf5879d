import { getPublications } from '../newsroom/entry-index.ts';
import { toEntryCard } from '../view-parts/cards.ts';
import { getSectionTranslations, type Locale } from '../newsroom/locale.ts';
import { toPageShell } from '../view-parts/page-shell.ts';
import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';
import { getTopicSummaries } from './topics.ts';
import type { FrontView } from '../views.ts';

const counts = { releases: 6, reports: 2, testimonies: 3 };

/** The front page: the newest publication with a picture leads, then the newest of each kind. */
export async function getFrontPage(locale: Locale): Promise<FrontView> {
  const { newsroom, language, permalinks } = locale;
  const lead = getLead(locale);
  const toCards = (entries: readonly AnyPublicEntry[], count: number) =>
    Promise.all(
      entries
        .filter((entry) => entry !== lead)
        .slice(0, count)
        .map((entry) => toEntryCard(locale, entry)),
    );
  return {
    ...(await toPageShell(locale, {
      path: permalinks.home(),
      title: newsroom.site.name,
      description: newsroom.site.description[language] ?? '',
      translations: getSectionTranslations(locale, (other) => other.home()),
    })),
    ...(lead && { lead: await toEntryCard(locale, lead) }),
    releases: await toCards(getPublications(locale, 'releases'), counts.releases),
    reports: await toCards(getPublications(locale, 'reports'), counts.reports),
    testimonies: await toCards(getPublications(locale, 'testimonies'), counts.testimonies),
    topics: getTopicSummaries(locale),
    actions: newsroom.site.actions.flatMap((action) => {
      const [title, text] = [action.title[language], action.text[language]];
      const [href, label] = [action.link[language], action.linkText[language]];
      return title && text && href && label ? [{ title, text, link: { href, label } }] : [];
    }),
  };
}

/** A testimony is never the lead: a person's story is not news of the day. */
function getLead(locale: Locale): AnyPublicEntry | undefined {
  const news = locale.publications.filter(({ collection }) => collection !== 'testimonies');
  return news.find(({ values }) => values.image) ?? news[0];
}
