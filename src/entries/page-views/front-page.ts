import { getListed } from '../newsroom/entry-index.ts';
import { toEntryCard } from '../view-parts/cards.ts';
import { defineQuery } from '../newsroom/queries.ts';
import type { Locale } from '../newsroom/locale.ts';
import { toCommonShell } from '../view-parts/page-shell.ts';
import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';
import { getTopicSummaries } from './topics.ts';
import type { FrontView, TopicSummary } from '../views.ts';

/** At most so many of each; the topics fill three rows on a wide screen. */
const counts = { releases: 6, reports: 2, testimonies: 3, topics: 9 };

/** The front page: the newest publication leads, with or without a picture, then come the newest of each kind. */
export async function getFrontPage(locale: Locale): Promise<FrontView> {
  const { newsroom, language } = locale;
  const lead = locale.find(getLeadId(locale) ?? '');
  const toCards = (entries: readonly AnyPublicEntry[], count: number) =>
    Promise.all(
      entries
        .filter((entry) => entry !== lead)
        .slice(0, count)
        .map((entry) => toEntryCard(locale, entry)),
    );
  return {
    ...(await toCommonShell(locale, (permalinks) => permalinks.home(), {
      title: locale.siteName,
      description: newsroom.site.description[language] ?? '',
    })),
    ...(lead && { lead: await toEntryCard(locale, lead) }),
    releases: await toCards(getListed(locale, 'releases'), counts.releases),
    reports: await toCards(getListed(locale, 'reports'), counts.reports),
    testimonies: await toCards(getListed(locale, 'testimonies'), counts.testimonies),
    topics: getTopTopics(locale),
    actions: newsroom.site.actions.flatMap((action) => {
      const [title, text] = [action.title[language], action.text[language]];
      const [href, label] = [action.link[language], action.linkText[language]];
      return title && text && href && label ? [{ title, text, link: { href, label } }] : [];
    }),
  };
}

/** A testimony is never the lead: a person's story is not news of the day. */
const getLeadId = defineQuery(
  'lead of the front page',
  ({ index }) => index.listed.find(({ collection }) => collection !== 'testimonies')?.id,
);

/** The topics with most entries, by name. */
function getTopTopics(locale: Locale): TopicSummary[] {
  const all = getTopicSummaries(locale);
  const top = new Set(all.toSorted((a, b) => b.count - a.count).slice(0, counts.topics));
  return all.filter((topic) => top.has(topic));
}
