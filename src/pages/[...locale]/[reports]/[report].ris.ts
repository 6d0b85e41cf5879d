import { formatRis } from '../../../outputs/handouts/citation-files.ts';
import { defineEndpoint } from '../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'[...locale]/[reports]/[report].ris.ts'>(
  (view) =>
    new Response(formatRis(view), {
      headers: { 'Content-Type': 'application/x-research-info-systems; charset=utf-8' },
    }),
);
