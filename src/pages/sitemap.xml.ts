import type { APIRoute } from 'astro';
import { getNews } from '../entries/news.ts';
import { getNewsroom } from '../entries/read-newsroom.ts';
import { getSitemaps } from '../entries/sitemaps.ts';
import { formatSitemapIndex } from '../seo/sitemap.ts';

export const GET: APIRoute = async () => {
  const newsroom = await getNewsroom();
  const index = formatSitemapIndex(
    await getSitemaps(newsroom),
    getNews(newsroom),
    newsroom.siteUrl,
  );
  return new Response(index, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
