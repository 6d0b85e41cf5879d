import type { APIRoute } from 'astro';
import { getNewsroom } from '../entries/newsroom.ts';
import { formatRobots } from '../seo/robots.ts';

export const GET: APIRoute = async () => {
  const { environment } = await getNewsroom();
  return new Response(formatRobots(environment.siteUrl), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
