import type { Locale } from '../newsroom/locale.ts';
import { getFeedsPage } from './feeds.ts';
import { getFrontPage } from '../page-views/front-page.ts';
import { getLists } from '../page-views/list-pages.ts';
import { getPeople, getPeoplePage } from '../page-views/people.ts';
import { getPressPage } from '../page-views/press-page.ts';
import { getLastModified } from './sitemaps.ts';
import { getOrdinaryPages } from '../page-views/ordinary-pages.ts';
import { getTopics, getTopicsPage } from '../page-views/topics.ts';
import type { PageShell, PictureView, SitemapPageView } from '../views.ts';

/**
 * The pages of a locale other than those of publications, as sitemaps name them. A list changes when one of
 * its entries does; pages without a stated date have none.
 */
export async function getSitePages(
  locale: Locale,
  locales: readonly Locale[],
): Promise<SitemapPageView[]> {
  const lists = [...(await getLists(locale, locales)), ...(await getTopics(locale, locales))].map(
    (list) =>
      toPage(
        list,
        getNewest(
          locale,
          list.entries.map(({ href }) => href),
        ),
      ),
  );
  const people = (await getPeople(locale)).map((view) =>
    toPage(view, undefined, view.person.photo),
  );
  const pages = (await getOrdinaryPages(locale)).map((view) =>
    toPage(view, view.dateModified?.iso),
  );
  const all = locale.publications.map(locale.getHref);
  return [
    toPage(await getFrontPage(locale), getNewest(locale, all)),
    ...lists,
    toPage(await getTopicsPage(locale)),
    toPage(await getPeoplePage(locale)),
    ...people,
    toPage(await getPressPage(locale)),
    ...pages,
    toPage(await getFeedsPage(locale)),
  ];
}

function toPage(
  { path, language, translations }: PageShell,
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

/** When the entries at these addresses last appeared or changed; undefined when there are none. */
function getNewest(locale: Locale, hrefs: readonly string[]): string | undefined {
  const wanted = new Set(hrefs);
  return locale.publications
    .filter((entry) => wanted.has(locale.getHref(entry)))
    .map((entry) => getLastModified(entry))
    .toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
}
