import { formatBibtex } from '../../../outputs/handouts/citation-files.ts';
import { toHandoutResponse } from '../../../outputs/handouts/handout-response.ts';
import { defineEndpoint } from '../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'[...locale]/[reports]/[report].bib.ts'>((view) =>
  toHandoutResponse(formatBibtex(view), 'bib'),
);
