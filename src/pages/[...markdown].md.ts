import type { APIRoute } from 'astro';
import { getArticles, renderMarkdownBody } from '../entries/handouts.ts';
import { toStaticPaths } from '../entries/static-paths.ts';
import { formatMarkdownFile } from '../handouts/markdown-file.ts';
import type { TextView } from '../handouts/text-file.ts';

export const getStaticPaths = () => toStaticPaths('markdown', getArticles);

export const GET: APIRoute<{ view: TextView }> = async ({ props: { view } }) =>
  new Response(formatMarkdownFile(view, await renderMarkdownBody(view)), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
