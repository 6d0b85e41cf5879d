import { toNewestFirst } from '../../publishing/ordering.ts';
import { countPages, toNumberedPage } from '../../publishing/paging.ts';
import { getDateModified } from '../../publishing/corrections.ts';
import { getLocales, type Locale } from '../newsroom/locale.ts';
import { getImages } from './media-in-use.ts';
import type { AnyPublicEntry, Newsroom } from '../newsroom/public-newsroom.ts';
import { getSitePages } from './sitemap-pages.ts';
import type { SitemapPageView, SitemapView } from '../views.ts';

/** Pages in each file but the first of its name, which has up to twice as many: 100 KB compressed at most. */
const pagesPerFile = 500;

/** Every sitemap: one for each year of publications, and one of all other pages. */
export async function getSitemaps(newsroom: Newsroom): Promise<SitemapView[]> {
  const locales = getLocales(newsroom);
  const pages = await Promise.all(locales.map(getSitePages));
  const entries = locales.flatMap((locale) =>
    locale.publications.map((entry) => {
      const { datePublished } = entry.values;
      return { id: `${entry.id}/${entry.language}`, datePublished, locale, entry };
    }),
  );
  const years = Map.groupBy(toNewestFirst(entries), ({ locale, datePublished }) =>
    locale.dates.year(datePublished),
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
  return Array.from({ length: countPages(pages.length, pagesPerFile) }, (_, index) => ({
    path: `/sitemaps/${name}${index === 0 ? '' : `-${index + 1}`}.xml`,
    site,
    pages: toNumberedPage(pages, pagesPerFile, index + 1).items,
  }));
}
