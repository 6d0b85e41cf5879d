import { formatRobots } from '../outputs/seo/robots.ts';
import { defineEndpoint } from '../subjects/endpoint.ts';

export const GET = defineEndpoint<'robots.txt.ts'>(
  ({ siteUrl }) =>
    new Response(formatRobots(siteUrl), {
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    }),
);
