import type { APIRoute } from 'astro';
import { getNewsroom } from '../entries/newsroom/read-newsroom.ts';
import { formatRobots } from '../outputs/seo/robots.ts';

export const GET: APIRoute = async () => {
  const { siteUrl } = await getNewsroom();
  return new Response(formatRobots(siteUrl), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
