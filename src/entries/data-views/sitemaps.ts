import { countPages, toNumberedPage } from '../../publishing/lists/paging.ts';
import { findInAllLanguages, getIdsOfYear, getPublicationYears } from '../newsroom/entry-index.ts';
import type { Locale } from '../newsroom/locale.ts';
import { getImages } from './media-in-use.ts';
import type { AnyPublicEntry, Newsroom } from '../newsroom/public-newsroom.ts';
import { getLastModified } from '../view-parts/last-modified.ts';
import { getSitePages } from './sitemap-pages.ts';
import type { SitemapPageView, SitemapView } from '../views.ts';

/** Pages in each file but the first of its name, which has up to twice as many: 100 KB compressed at most. */
const pagesPerFile = 500;

/** Name of the sitemap of all pages that are no publications. */
const otherPages = 'pages';

/** Names of all sitemaps: one for each year of publications, newest first, and one of all other pages. */
export function listSitemaps(locales: readonly Locale[]): string[] {
  const years = new Set(locales.flatMap((locale) => getPublicationYears(locale)));
  return [otherPages, ...[...years].toSorted((a, b) => Number(b) - Number(a))];
}

/** A sitemap, in as many files as it needs. */
export async function toSitemaps(locales: readonly Locale[], name: string): Promise<SitemapView[]> {
  const pages = await (name === otherPages
    ? Promise.all(locales.map(getSitePages)).then((ofLocales) => ofLocales.flat())
    : getPublicationPages(locales, name));
  return toFiles(locales[0]!.newsroom, name, pages);
}

/** The pages of the publications of a year, newest first. */
const getPublicationPages = (
  locales: readonly Locale[],
  year: string,
): Promise<SitemapPageView[]> =>
  Promise.all(
    findInAllLanguages(locales, (locale) => getIdsOfYear(locale, year)).map(({ locale, entry }) =>
      toPublicationPage(locale, entry),
    ),
  );

async function toPublicationPage(locale: Locale, entry: AnyPublicEntry): Promise<SitemapPageView> {
  const { newsroom } = locale;
  const pictures = await Promise.all(getImages(entry).map(newsroom.media.getPicture));
  return {
    path: locale.getHref(entry),
    language: entry.language,
    translations: locale.getTranslations(entry),
    modified: getLastModified(entry),
    images: [...new Set(pictures.map(({ src }) => src))],
  };
}

function toFiles(
  { languages, siteUrl }: Newsroom,
  name: string,
  pages: readonly SitemapPageView[],
): SitemapView[] {
  const site = { url: siteUrl, languages: languages.map(({ code }) => code) };
  return Array.from({ length: countPages(pages.length, pagesPerFile) }, (_, index) => ({
    path: `/sitemaps/${name}${index === 0 ? '' : `-${index + 1}`}.xml`,
    site,
    pages: toNumberedPage(pages, pagesPerFile, index + 1).items,
  }));
}
