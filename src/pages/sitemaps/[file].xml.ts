import type { APIRoute } from 'astro';
import { getNews } from '../../entries/data-views/news-sitemap.ts';
import { getNewsroom } from '../../entries/newsroom/read-newsroom.ts';
import { getSitemaps } from '../../entries/data-views/sitemaps.ts';
import { toCacheKey } from '../../entries/routes/static-paths.ts';
import type { NewsView, SitemapView } from '../../entries/views.ts';
import { formatNewsSitemap, formatSitemap } from '../../outputs/seo/sitemap.ts';

interface Props {
  view: SitemapView | NewsView;
}

export async function getStaticPaths() {
  const newsroom = await getNewsroom();
  const news = getNews(newsroom);
  // A news sitemap without entries is not valid, so on most days there is none.
  const views = [...(await getSitemaps(newsroom)), ...(news.items.length > 0 ? [news] : [])];
  return views.map((view) => ({
    params: { file: view.path.replace(/^\/sitemaps\/|\.xml$/g, '') },
    props: { view } satisfies Props,
    cacheKey: toCacheKey(view),
  }));
}

export const GET: APIRoute<Props> = ({ props: { view } }) => {
  const xml = 'items' in view ? formatNewsSitemap(view) : formatSitemap(view);
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
