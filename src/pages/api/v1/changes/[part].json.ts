import { formatDocument, jsonType } from '../../../../outputs/api/document.ts';
import { changes } from '../../../../outputs/api/resources/changes.ts';
import { defineEndpoint } from '../../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'api/v1/changes/[part].json.ts'>(
  (view) => new Response(formatDocument(changes, view), jsonType),
);
