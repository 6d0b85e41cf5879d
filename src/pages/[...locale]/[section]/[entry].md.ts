import { renderMarkdownBody } from '../../../entries/data-views/handouts.ts';
import { formatMarkdownFile } from '../../../outputs/handouts/markdown-file.ts';
import { toHandoutResponse } from '../../../outputs/handouts/handout-response.ts';
import { defineEndpoint } from '../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'[...locale]/[section]/[entry].md.ts'>(async (view) =>
  toHandoutResponse(formatMarkdownFile(view, await renderMarkdownBody(view)), 'md'),
);
