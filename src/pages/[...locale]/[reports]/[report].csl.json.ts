import { formatCsl } from '../../../outputs/handouts/citation-files.ts';
import { defineEndpoint } from '../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'[...locale]/[reports]/[report].csl.json.ts'>(
  (view) =>
    new Response(formatCsl(view), {
      headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json' },
    }),
);
