import { getDateModified } from '../../publishing/corrections.ts';
import type { Locale } from '../newsroom/locale.ts';
import { defineQuery } from '../newsroom/queries.ts';
import { getImages } from './media-in-use.ts';
import type { AnyPublicEntry, Newsroom } from '../newsroom/public-newsroom.ts';
import { getSitePages } from './sitemap-pages.ts';
import type { SitemapFile, SitemapPageView, SitemapView } from '../views.ts';

/**
 * Most pages in one file. The protocol allows 50,000 and 50 MB; an entry with translations and pictures
 * has about 1 KB, so this stays far below both.
 */
const pagesPerFile = 10_000;

/** Name of the sitemap of all pages that are no publications. */
const otherPages = 'pages';

const getPublicationYears = defineQuery('years of publications', ({ index, dates }) => [
  ...new Set(index.publications.map(({ values }) => dates.year(values.datePublished))),
]);

const getIdsOfYear = defineQuery('publications of a year', ({ index, dates }, year: string) =>
  index.publications
    .filter(({ values }) => dates.year(values.datePublished) === year)
    .map(({ id }) => id),
);

/** Names of all sitemaps: one for each year of publications, newest first, and one of all other pages. */
export function listSitemaps(locales: readonly Locale[]): string[] {
  const years = new Set(locales.flatMap((locale) => getPublicationYears(locale)));
  return [otherPages, ...[...years].toSorted((a, b) => Number(b) - Number(a))];
}

/** A sitemap, in as many files as it needs. */
export async function toSitemaps(locales: readonly Locale[], name: string): Promise<SitemapView[]> {
  const { newsroom } = locales[0]!;
  const pages = await Promise.all(
    locales.map((locale) =>
      name === otherPages
        ? getSitePages(locale)
        : Promise.all(
            getIdsOfYear(locale, name)
              .flatMap((id) => locale.find(id) ?? [])
              .map((entry) => toPublicationPage(locale, entry)),
          ),
    ),
  );
  return toFiles(newsroom, name, pages.flat());
}

/** @param dates of its pages, as written */
export function toSitemapFile(path: string, dates: readonly string[]): SitemapFile {
  const modified = dates.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
  return { path, ...(modified && { modified }) };
}

/** When an entry appeared or last changed, as written. */
export function getLastModified({ values }: AnyPublicEntry): string {
  return getDateModified(values) ?? values.datePublished;
}

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
  const count = Math.max(1, Math.ceil(pages.length / pagesPerFile));
  return Array.from({ length: count }, (_, index) => ({
    path: `/sitemaps/${name}${index === 0 ? '' : `-${index + 1}`}.xml`,
    site,
    pages: pages.slice(index * pagesPerFile, (index + 1) * pagesPerFile),
  }));
}
