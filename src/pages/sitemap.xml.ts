import type { APIRoute } from 'astro';
import { getNews } from '../entries/data-views/news-sitemap.ts';
import { getNewsroom } from '../entries/newsroom/read-newsroom.ts';
import { getSitemaps } from '../entries/data-views/sitemaps.ts';
import { formatSitemapIndex } from '../outputs/seo/sitemap.ts';

export const GET: APIRoute = async () => {
  const newsroom = await getNewsroom();
  const index = formatSitemapIndex(
    await getSitemaps(newsroom),
    getNews(newsroom),
    newsroom.siteUrl,
  );
  return new Response(index, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
