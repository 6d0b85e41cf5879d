import { getLocales, getSectionTranslations, type Locale } from '../newsroom/locale.ts';
import { defineQuery } from '../newsroom/queries.ts';
import { getFeedsPage } from './feeds.ts';
import { getFrontPage } from '../page-views/front-page.ts';
import { getPeople, getPeoplePage } from '../page-views/people.ts';
import { getPressPage } from '../page-views/press-page.ts';
import { getOrdinaryPages } from '../page-views/ordinary-pages.ts';
import { hasTopic } from '../view-parts/sections.ts';
import { getShownTopics, getTopicsPage } from '../page-views/topics.ts';
import { getSectionLists, getTopicList, type EntryList } from '../view-parts/entry-lists.ts';
import { getLastModifiedOf } from '../view-parts/last-modified.ts';
import type { PageShell, PictureView, SitemapPageView } from '../views.ts';

/**
 * The pages of a locale other than those of publications, as sitemaps name them. A list changes when one of
 * its entries does; pages without a stated date have none.
 */
export async function getSitePages(locale: Locale): Promise<SitemapPageView[]> {
  const people = (await getPeople(locale)).map((view) =>
    toPage(view, undefined, view.person.photo),
  );
  const pages = (await getOrdinaryPages(locale)).map((view) =>
    toPage(view, view.dateModified?.iso),
  );
  return [
    toPage(await getFrontPage(locale), getLastChange(locale)),
    ...getLists(locale),
    toPage(await getTopicsPage(locale)),
    toPage(await getPeoplePage(locale)),
    ...people,
    toPage(await getPressPage(locale)),
    ...pages,
    toPage(await getFeedsPage(locale)),
  ];
}

const getLastChange = defineQuery('last change of what lists show', ({ index }) =>
  getLastModifiedOf(index.listed),
);

function toPage(
  { path, language, translations }: Pick<PageShell, 'path' | 'language' | 'translations'>,
  modified?: string,
  picture?: PictureView,
): SitemapPageView {
  return {
    path,
    language,
    translations,
    ...(modified && { modified }),
    images: picture ? [picture.src] : [],
  };
}

/** The pages of all lists. Their views would make the cards of all entries, which a sitemap does not show. */
function getLists(locale: Locale): SitemapPageView[] {
  // Hundreds of pages ask for the lists of the other languages.
  const lists = new Map(getLocales(locale.newsroom).map((one) => [one, getSectionLists(one)]));
  const ofSections = [...getSectionLists(locale).values()].map((list) =>
    toListPages(locale, list, (other) => lists.get(other)?.get(list.name)),
  );
  const ofTopics = getShownTopics(locale).map((topic) =>
    toListPages(locale, getTopicList(locale, topic), (other) =>
      hasTopic(other, topic.key) ? getTopicList(other, topic) : undefined,
    ),
  );
  return [...ofSections, ...ofTopics].flat();
}

/** The pages of a list. It may have hundreds, so nothing is read for each of them. */
function toListPages(
  locale: Locale,
  { href, pages }: EntryList,
  getTranslated: (other: Locale) => EntryList | undefined,
): SitemapPageView[] {
  const { language } = locale;
  const pathsOf = new Map<string, ReadonlySet<string>>();
  const ofList = getSectionTranslations(locale, (other) => {
    const list = getTranslated(other);
    pathsOf.set(other.language, new Set(list?.pages.keys()));
    return list?.href;
  });
  return pages.getChanges().map(([path, modified]) => {
    const translations = ofList
      .filter((translation) => pathsOf.get(translation.language)!.has(path))
      .map((translation) => ({ ...translation, href: translation.href + path }));
    return toPage({ path: href + path, language, translations }, modified);
  });
}
