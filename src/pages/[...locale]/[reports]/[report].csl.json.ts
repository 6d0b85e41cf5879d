import { formatCsl } from '../../../outputs/handouts/citation-files.ts';
import { toHandoutResponse } from '../../../outputs/handouts/handout-response.ts';
import { defineEndpoint } from '../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'[...locale]/[reports]/[report].csl.json.ts'>((view) =>
  toHandoutResponse(formatCsl(view), 'csl.json'),
);
