import { formatBibtex } from '../../../outputs/handouts/citation-files.ts';
import { defineEndpoint } from '../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'[...locale]/[reports]/[report].bib.ts'>(
  (view) =>
    new Response(formatBibtex(view), {
      headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
    }),
);
