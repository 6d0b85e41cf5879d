import type { APIRoute } from 'astro';
import { getArticles, renderMarkdownBody } from '../../../entries/data-views/handouts.ts';
import { definePagePaths } from '../../../entries/routes/static-paths.ts';
import { formatMarkdownFile } from '../../../outputs/handouts/markdown-file.ts';
import type { PublicationView } from '../../../outputs/handouts/text-file.ts';

export const getStaticPaths = definePagePaths(getArticles);

export const GET: APIRoute<{ view: PublicationView }> = async ({ props: { view } }) =>
  new Response(formatMarkdownFile(view, await renderMarkdownBody(view)), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
