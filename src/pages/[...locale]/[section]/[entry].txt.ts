import { renderMailBody } from '../../../entries/data-views/handouts.ts';
import { formatTextFile } from '../../../outputs/handouts/text-file.ts';
import { toHandoutResponse } from '../../../outputs/handouts/handout-response.ts';
import { defineEndpoint } from '../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'[...locale]/[section]/[entry].txt.ts'>(async (view) =>
  toHandoutResponse(formatTextFile(view, await renderMailBody(view)), 'txt'),
);
