import type { Edition } from './edition.ts';
import { getFeedsPage } from './feeds.ts';
import { getFrontPage } from './front.ts';
import { getLists } from './lists.ts';
import { getPeople, getPeoplePage } from './people.ts';
import { getPressPage } from './press.ts';
import { getLastModified } from './sitemaps.ts';
import { getTextPages } from './text-pages.ts';
import { getTopics, getTopicsPage } from './topics.ts';
import type { PageFrame, PictureView, SitemapPageView } from './views.ts';

/**
 * The pages of an edition that are no texts, as sitemaps name them. A list changes when one of its
 * texts does; of a page whose date nobody states, none is given.
 */
export async function getSitePages(
  edition: Edition,
  editions: readonly Edition[],
): Promise<SitemapPageView[]> {
  const lists = [
    ...(await getLists(edition, editions)),
    ...(await getTopics(edition, editions)),
  ].map((list) =>
    toPage(
      list,
      getNewest(
        edition,
        list.entries.map(({ href }) => href),
      ),
    ),
  );
  const people = (await getPeople(edition)).map((view) =>
    toPage(view, undefined, view.person.photo),
  );
  const pages = (await getTextPages(edition)).map((view) => toPage(view, view.dateModified?.iso));
  const all = edition.publications.map(edition.getHref);
  return [
    toPage(await getFrontPage(edition), getNewest(edition, all)),
    ...lists,
    toPage(await getTopicsPage(edition)),
    toPage(await getPeoplePage(edition)),
    ...people,
    toPage(await getPressPage(edition)),
    ...pages,
    toPage(await getFeedsPage(edition)),
  ];
}

function toPage(
  { path, language, translations }: PageFrame,
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

/** When the last of the texts at some addresses appeared or changed; undefined for none. */
function getNewest(edition: Edition, hrefs: readonly string[]): string | undefined {
  const wanted = new Set(hrefs);
  return edition.publications
    .filter((text) => wanted.has(edition.getHref(text)))
    .map((text) => getLastModified(text, edition.newsroom))
    .toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
}
