import { getDateModified } from '../publishing/corrections.ts';
import { getEditions, type Edition } from './edition.ts';
import { getImages } from './media-in-use.ts';
import type { AnyPublicText, Newsroom } from './newsroom.ts';
import { getSitePages } from './site-pages.ts';
import type { SitemapPageView, SitemapView } from './views.ts';

/**
 * Pages in one file. The protocol allows 50,000 and 50 MB; an entry with translations and pictures
 * has about 1 KB, so that this stays far below both.
 */
const largest = 10_000;

/** Every sitemap: one of the pages that are no texts, and one for each year of texts. */
export async function getSitemaps(newsroom: Newsroom): Promise<SitemapView[]> {
  const editions = getEditions(newsroom);
  const pages = await Promise.all(editions.map((edition) => getSitePages(edition, editions)));
  const texts = editions.flatMap((edition) =>
    edition.publications.map((text) => ({ edition, text })),
  );
  const years = Map.groupBy(texts, ({ edition, text }) =>
    edition.dates.year(text.values.datePublished),
  );
  const newestFirst = [...years].toSorted(([a], [b]) => Number(b) - Number(a));
  const ofYears = newestFirst.map(async ([year, members]) =>
    toSitemaps(
      newsroom,
      year,
      await Promise.all(members.map(({ edition, text }) => toTextPage(edition, text))),
    ),
  );
  return [...toSitemaps(newsroom, 'pages', pages.flat()), ...(await Promise.all(ofYears)).flat()];
}

/** When a text appeared or last changed, as written. */
export function getLastModified({ values }: AnyPublicText, { now }: Newsroom): string {
  return getDateModified(values, now) ?? values.datePublished;
}

async function toTextPage(edition: Edition, text: AnyPublicText): Promise<SitemapPageView> {
  const { newsroom } = edition;
  const pictures = await Promise.all(getImages(text).map(newsroom.media.getPicture));
  return {
    path: edition.getHref(text),
    language: text.language,
    translations: edition.getTranslations(text),
    modified: getLastModified(text, newsroom),
    images: [...new Set(pictures.map(({ src }) => src))],
  };
}

function toSitemaps(
  { languages, siteUrl }: Newsroom,
  name: string,
  pages: readonly SitemapPageView[],
): SitemapView[] {
  const site = { url: siteUrl, languages: languages.map(({ code }) => code) };
  const count = Math.max(1, Math.ceil(pages.length / largest));
  return Array.from({ length: count }, (_, index) => ({
    path: `/sitemaps/${name}${index === 0 ? '' : `-${index + 1}`}.xml`,
    site,
    pages: pages.slice(index * largest, (index + 1) * largest),
  }));
}
