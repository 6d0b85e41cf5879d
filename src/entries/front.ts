import { getTexts } from './article.ts';
import { toEntryCard } from './cards.ts';
import { getSectionTranslations, type Edition } from './edition.ts';
import { toPageFrame } from './frame.ts';
import type { AnyPublicText } from './newsroom.ts';
import { getTopicSummaries } from './topics.ts';
import type { FrontView } from './views.ts';

const counts = { releases: 6, reports: 2, testimonies: 3 };

/** The front page: the newest text with a picture leads, then the newest of each kind. */
export async function getFrontPage(edition: Edition): Promise<FrontView> {
  const { newsroom, language, permalinks } = edition;
  const lead = getLead(edition);
  const toCards = (texts: readonly AnyPublicText[], count: number) =>
    Promise.all(
      texts
        .filter((text) => text !== lead)
        .slice(0, count)
        .map((text) => toEntryCard(edition, text)),
    );
  return {
    ...(await toPageFrame(edition, {
      path: permalinks.home(),
      title: newsroom.site.name,
      description: newsroom.site.description[language] ?? '',
      translations: getSectionTranslations(edition, (other) => other.home()),
    })),
    ...(lead && { lead: await toEntryCard(edition, lead) }),
    releases: await toCards(getTexts(edition, 'releases'), counts.releases),
    reports: await toCards(getTexts(edition, 'reports'), counts.reports),
    testimonies: await toCards(getTexts(edition, 'testimonies'), counts.testimonies),
    topics: getTopicSummaries(edition),
    actions: newsroom.site.actions.flatMap((action) => {
      const [title, text] = [action.title[language], action.text[language]];
      const [href, label] = [action.link[language], action.linkText[language]];
      return title && text && href && label ? [{ title, text, link: { href, label } }] : [];
    }),
  };
}

/** A testimony never leads by itself: its person's story is not news of the day. */
function getLead(edition: Edition): AnyPublicText | undefined {
  const news = edition.publications.filter(({ collection }) => collection !== 'testimonies');
  return news.find(({ values }) => values.image) ?? news[0];
}
