import { getLocales } from '../newsroom/locale.ts';
import { newsAge } from '../../publishing/dates/news-age.ts';
import type { Newsroom } from '../newsroom/public-newsroom.ts';
import type { NewsView } from '../views.ts';

/** How many entries one file may name (Google's rules). */
const newsCount = 1000;

/**
 * The entries of the last two days, newest first. Testimonies are left out: a person's story is not
 * news of the day.
 */
export function getNews(newsroom: Newsroom): NewsView {
  const { now, publications, site, siteUrl } = newsroom;
  const locales = new Map(getLocales(newsroom).map((locale) => [locale.language, locale]));
  // They are newest first, and an entry that is not looked at does not count as read.
  const end = publications.findIndex(
    ({ values }) => Date.parse(values.datePublished) <= now - newsAge,
  );
  const recent = publications
    .slice(0, end === -1 ? undefined : end)
    .filter(({ collection }) => collection !== 'testimonies');
  return {
    path: '/sitemaps/news.xml',
    site: { url: siteUrl, name: site.name },
    items: recent.slice(0, newsCount).flatMap((entry) => {
      const path = locales.get(entry.language)?.getHref(entry);
      const { headline, datePublished } = entry.values;
      return path ? [{ path, language: entry.language, headline, datePublished }] : [];
    }),
  };
}
