import { toListPages } from '../../publishing/paging.ts';
import type { ApiItems, ApiListView } from '../api-views.ts';
import { getPublications } from '../newsroom/entry-index.ts';
import { toEntryCards, toPersonCards } from '../view-parts/cards.ts';
import type { Locale } from '../newsroom/locale.ts';
import { getOrdinaryPages } from '../page-views/ordinary-pages.ts';
import { getTopicSummaries } from '../page-views/topics.ts';

/** Items on one page of a list of the API. */
export const pageSize = 50;

/** Every page of every list of the API in one locale; an empty list has one page. */
export async function getApiLists(locale: Locale): Promise<ApiListView[]> {
  const { newsroom, language } = locale;
  const origin = { siteUrl: newsroom.siteUrl, language };
  return (await getItems(locale)).flatMap(({ collection, items }) =>
    toListPages<unknown>(items, pageSize).map(
      (page) => ({ ...origin, collection, ...page }) as ApiListView,
    ),
  );
}

/** Publications newest first, the rest in the order in which the site lists them. */
async function getItems(locale: Locale): Promise<ApiItems[]> {
  const toCards = (collection: 'releases' | 'reports' | 'testimonies') =>
    toEntryCards(
      locale,
      getPublications(locale, collection).map(({ id }) => id),
    );
  const pages = await getOrdinaryPages(locale);
  return [
    { collection: 'releases', items: await toCards('releases') },
    { collection: 'reports', items: await toCards('reports') },
    { collection: 'testimonies', items: await toCards('testimonies') },
    {
      collection: 'pages',
      items: pages.map(({ path, headline, summary, dateModified }) => ({
        path,
        headline,
        summary,
        ...(dateModified && { dateModified }),
      })),
    },
    { collection: 'topics', items: getTopicSummaries(locale) },
    {
      collection: 'people',
      items: await toPersonCards(locale, [...locale.newsroom.people.keys()]),
    },
  ];
}
