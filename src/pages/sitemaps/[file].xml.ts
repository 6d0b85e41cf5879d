import { formatNewsSitemap, formatSitemap } from '../../outputs/seo/sitemap.ts';
import { defineEndpoint } from '../../subjects/endpoint.ts';
import { listStaticPaths } from '../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'sitemaps/[file].xml.ts'>((view) => {
  const xml = 'items' in view ? formatNewsSitemap(view) : formatSitemap(view);
  return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
});
