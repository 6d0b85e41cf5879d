import { toListPages } from '../publishing/paging.ts';
import type { ApiItems, ApiListView } from './api-views.ts';
import { getTexts } from './article.ts';
import { toEntryCards, toPersonCards } from './cards.ts';
import type { Edition } from './edition.ts';
import { getTextPages } from './text-pages.ts';
import { getTopicSummaries } from './topics.ts';

/** Items on one page of a list of the API. */
export const pageSize = 50;

/** Every page of every list of the API in one edition; an empty list has one page. */
export async function getApiLists(edition: Edition): Promise<ApiListView[]> {
  const { newsroom, language } = edition;
  const place = { siteUrl: newsroom.siteUrl, language };
  return (await getItems(edition)).flatMap(({ collection, items }) =>
    toListPages<unknown>(items, pageSize).map(
      (page) => ({ ...place, collection, ...page }) as ApiListView,
    ),
  );
}

/** Texts newest first, the rest in the order in which the site lists them. */
async function getItems(edition: Edition): Promise<ApiItems[]> {
  const toCards = (collection: 'releases' | 'reports' | 'testimonies') =>
    toEntryCards(
      edition,
      getTexts(edition, collection).map(({ id }) => id),
    );
  const pages = await getTextPages(edition);
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
    { collection: 'topics', items: getTopicSummaries(edition) },
    {
      collection: 'people',
      items: await toPersonCards(edition, [...edition.newsroom.people.keys()]),
    },
  ];
}
