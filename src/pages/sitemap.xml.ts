import { formatSitemapIndex } from '../outputs/seo/sitemap.ts';
import { defineEndpoint } from '../subjects/endpoint.ts';

export const GET = defineEndpoint<'sitemap.xml.ts'>(
  (view) =>
    new Response(formatSitemapIndex(view), {
      headers: { 'Content-Type': 'application/xml; charset=utf-8' },
    }),
);
