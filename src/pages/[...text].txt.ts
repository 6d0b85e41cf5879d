import type { APIRoute } from 'astro';
import { getArticles, renderMailBody } from '../entries/handouts.ts';
import { toStaticPaths } from '../entries/static-paths.ts';
import { formatTextFile, type TextView } from '../handouts/text-file.ts';

export const getStaticPaths = () => toStaticPaths('text', getArticles);

export const GET: APIRoute<{ view: TextView }> = async ({ props: { view } }) =>
  new Response(formatTextFile(view, await renderMailBody(view)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
