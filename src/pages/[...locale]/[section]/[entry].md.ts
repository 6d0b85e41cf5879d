import { renderMarkdownBody } from '../../../entries/data-views/handouts.ts';
import { formatMarkdownFile } from '../../../outputs/handouts/markdown-file.ts';
import { defineEndpoint } from '../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'[...locale]/[section]/[entry].md.ts'>(
  async (view) =>
    new Response(formatMarkdownFile(view, await renderMarkdownBody(view)), {
      headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
    }),
);
