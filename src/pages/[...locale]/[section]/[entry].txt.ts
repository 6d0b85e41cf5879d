import type { APIRoute } from 'astro';
import { getArticles, renderMailBody } from '../../../entries/data-views/handouts.ts';
import { definePagePaths } from '../../../entries/routes/static-paths.ts';
import { formatTextFile, type PublicationView } from '../../../outputs/handouts/text-file.ts';

export const getStaticPaths = definePagePaths(getArticles);

export const GET: APIRoute<{ view: PublicationView }> = async ({ props: { view } }) =>
  new Response(formatTextFile(view, await renderMailBody(view)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
