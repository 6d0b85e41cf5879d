import { getDateModified } from '../../publishing/corrections.ts';
import { getLocales, type Locale } from '../newsroom/locale.ts';
import { getImages } from './media-in-use.ts';
import type { AnyPublicEntry, Newsroom } from '../newsroom/public-newsroom.ts';
import { getSitePages } from './sitemap-pages.ts';
import type { SitemapPageView, SitemapView } from '../views.ts';

/**
 * Most pages in one file. The protocol allows 50,000 and 50 MB; an entry with translations and pictures
 * has about 1 KB, so this stays far below both.
 */
const pagesPerFile = 10_000;

/** Every sitemap: one for each year of publications, and one of all other pages. */
export async function getSitemaps(newsroom: Newsroom): Promise<SitemapView[]> {
  const locales = getLocales(newsroom);
  const pages = await Promise.all(locales.map(getSitePages));
  const entries = locales.flatMap((locale) =>
    locale.publications.map((entry) => ({ locale, entry })),
  );
  const years = Map.groupBy(entries, ({ locale, entry }) =>
    locale.dates.year(entry.values.datePublished),
  );
  const newestFirst = [...years].toSorted(([a], [b]) => Number(b) - Number(a));
  const ofYears = newestFirst.map(async ([year, members]) =>
    toSitemaps(
      newsroom,
      year,
      await Promise.all(members.map(({ locale, entry }) => toPublicationPage(locale, entry))),
    ),
  );
  return [...toSitemaps(newsroom, 'pages', pages.flat()), ...(await Promise.all(ofYears)).flat()];
}

/** When an entry appeared or last changed, as written. */
export function getLastModified({ values }: AnyPublicEntry, { now }: Newsroom): string {
  return getDateModified(values, now) ?? values.datePublished;
}

async function toPublicationPage(locale: Locale, entry: AnyPublicEntry): Promise<SitemapPageView> {
  const { newsroom } = locale;
  const pictures = await Promise.all(getImages(entry).map(newsroom.media.getPicture));
  return {
    path: locale.getHref(entry),
    language: entry.language,
    translations: locale.getTranslations(entry),
    modified: getLastModified(entry, newsroom),
    images: [...new Set(pictures.map(({ src }) => src))],
  };
}

function toSitemaps(
  { languages, siteUrl }: Newsroom,
  name: string,
  pages: readonly SitemapPageView[],
): SitemapView[] {
  const site = { url: siteUrl, languages: languages.map(({ code }) => code) };
  const count = Math.max(1, Math.ceil(pages.length / pagesPerFile));
  return Array.from({ length: count }, (_, index) => ({
    path: `/sitemaps/${name}${index === 0 ? '' : `-${index + 1}`}.xml`,
    site,
    pages: pages.slice(index * pagesPerFile, (index + 1) * pagesPerFile),
  }));
}
