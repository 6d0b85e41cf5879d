import { countPages, toNumberedPage, type NumberedPage } from '../../publishing/lists/paging.ts';
import type { PublicationName } from '../../model/content-types/collections.ts';
import { getPublications } from '../newsroom/entry-index.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { PublicEntry } from '../newsroom/public-newsroom.ts';
import { defineQuery } from '../newsroom/queries.ts';
import { toOrdinaryPageView } from '../page-views/ordinary-pages.ts';
import { getNamedTopics, toTopicSummary } from '../page-views/topics.ts';
import { toEntryCard, toPersonCard } from '../view-parts/cards.ts';
import type { ApiItems, ApiListView, PageItem } from '../api-views.ts';

/** Items on every page of a list of the API but the first, which has up to twice as many. */
const pageSize = 50;

/** Names one page of a list of the API: plain data, from which its view is made. */
export interface ApiListPage {
  readonly collection: ApiItems['collection'];
  /** Counted from 1. */
  readonly page: number;
}

/** Every page of every list of the API in one locale, without its view. */
export function getApiListPages(locale: Locale): ApiListPage[] {
  const counts: Readonly<Record<ApiItems['collection'], number>> = {
    releases: getPublications(locale, 'releases').length,
    reports: getPublications(locale, 'reports').length,
    testimonies: getPublications(locale, 'testimonies').length,
    pages: locale.pages.length,
    topics: getNamedTopics(locale).length,
    people: locale.newsroom.people.size,
  };
  return (Object.keys(counts) as ApiItems['collection'][]).flatMap((collection) =>
    Array.from({ length: countPages(counts[collection], pageSize) }, (_, index) => ({
      collection,
      page: index + 1,
    })),
  );
}

/** One page of a list, and on the first one the size of the list: on the others, it would change with every new entry. */
interface DividedPage<T> extends NumberedPage<T> {
  readonly pages?: number;
  readonly total?: number;
}

const toDividedPage = <T>(items: readonly T[], page: number): DividedPage<T> => ({
  ...toNumberedPage(items, pageSize, page),
  ...(page === 1 && { pages: countPages(items.length, pageSize), total: items.length }),
});

/** A page of publications by their ids, so that it does not depend on those of other pages. */
const getPageOfIds = defineQuery(
  'page of a list of the API',
  (locale, collection: PublicationName, page: string) => {
    const divided = toDividedPage(getPublications(locale, collection), Number(page));
    return { ...divided, items: divided.items.map(({ id }) => id) };
  },
);

/** One page of a list: publications newest first, the rest in the order in which the site lists them. */
export async function toApiListView(
  locale: Locale,
  { collection, page }: ApiListPage,
): Promise<ApiListView> {
  const toPage = async <E, I>(
    { items, ...numbers }: DividedPage<E>,
    toItem: (entry: E) => I | Promise<I>,
  ) => ({
    siteUrl: locale.newsroom.siteUrl,
    language: locale.language,
    ...numbers,
    items: await Promise.all(items.map(toItem)),
  });
  switch (collection) {
    case 'pages':
      return {
        collection,
        ...(await toPage(toDividedPage(locale.pages, page), (entry) => toPageItem(locale, entry))),
      };
    case 'topics': {
      const topics = toDividedPage(getNamedTopics(locale), page);
      return { collection, ...(await toPage(topics, (topic) => toTopicSummary(locale, topic))) };
    }
    case 'people': {
      const people = toDividedPage([...locale.newsroom.people.values()], page);
      return { collection, ...(await toPage(people, (person) => toPersonCard(locale, person))) };
    }
    default: {
      const ids = getPageOfIds(locale, collection, String(page));
      const toCard = (id: string) => toEntryCard(locale, locale.index.byId.get(id)!);
      return { collection, ...(await toPage(ids, toCard)) };
    }
  }
}

async function toPageItem(locale: Locale, page: PublicEntry<'pages'>): Promise<PageItem> {
  const { path, headline, summary, dateModified } = await toOrdinaryPageView(locale, page);
  return { path, headline, summary, dateModified };
}
