import { getDateModified } from '../../publishing/corrections.ts';
import { getLocales, type Locale } from '../newsroom/locale.ts';
import { getImages } from './media-in-use.ts';
import type { AnyPublicEntry, Newsroom } from '../newsroom/public-newsroom.ts';
import { getSitePages } from './sitemap-pages.ts';
import type { SitemapPageView, SitemapView } from '../views.ts';

/**
 * Pages in one file. The protocol allows 50,000 and 50 MB; an entry with translations and pictures
 * has about 1 KB, so that this stays far below both.
 */
const largest = 10_000;

/** Every sitemap: one of the pages that are no texts, and one for each year of texts. */
export async function getSitemaps(newsroom: Newsroom): Promise<SitemapView[]> {
  const locales = getLocales(newsroom);
  const pages = await Promise.all(locales.map((locale) => getSitePages(locale, locales)));
  const texts = locales.flatMap((locale) => locale.publications.map((text) => ({ locale, text })));
  const years = Map.groupBy(texts, ({ locale, text }) =>
    locale.dates.year(text.values.datePublished),
  );
  const newestFirst = [...years].toSorted(([a], [b]) => Number(b) - Number(a));
  const ofYears = newestFirst.map(async ([year, members]) =>
    toSitemaps(
      newsroom,
      year,
      await Promise.all(members.map(({ locale, text }) => toTextPage(locale, text))),
    ),
  );
  return [...toSitemaps(newsroom, 'pages', pages.flat()), ...(await Promise.all(ofYears)).flat()];
}

/** When a text appeared or last changed, as written. */
export function getLastModified({ values }: AnyPublicEntry, { now }: Newsroom): string {
  return getDateModified(values, now) ?? values.datePublished;
}

async function toTextPage(locale: Locale, text: AnyPublicEntry): Promise<SitemapPageView> {
  const { newsroom } = locale;
  const pictures = await Promise.all(getImages(text).map(newsroom.media.getPicture));
  return {
    path: locale.getHref(text),
    language: text.language,
    translations: locale.getTranslations(text),
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
