import { getLocales } from '../newsroom/locale.ts';
import type { Newsroom } from '../newsroom/public-newsroom.ts';
import type { NewsView } from '../views.ts';

/** Milliseconds for which a text counts as news, and how many one file may name (Google's rules). */
const newsAge = 2 * 24 * 60 * 60 * 1000;
const newsCount = 1000;

/**
 * The texts of the last two days, newest first. A testimony is no news of the day: its person's
 * story is not pushed at those who follow the news.
 */
export function getNews(newsroom: Newsroom): NewsView {
  const { now, publications, site, siteUrl } = newsroom;
  const locales = new Map(getLocales(newsroom).map((locale) => [locale.language, locale]));
  const recent = publications.filter(
    ({ collection, values }) =>
      collection !== 'testimonies' && Date.parse(values.datePublished) > now - newsAge,
  );
  return {
    path: '/sitemaps/news.xml',
    site: { url: siteUrl, name: site.name },
    items: recent.slice(0, newsCount).flatMap((text) => {
      const path = locales.get(text.language)?.getHref(text);
      const { headline, datePublished } = text.values;
      return path ? [{ path, language: text.language, headline, datePublished }] : [];
    }),
  };
}
