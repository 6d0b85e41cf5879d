import { formatDocument, jsonType } from '../../../../outputs/api/document.ts';
import { changeParts } from '../../../../outputs/api/resources/changes.ts';
import { defineEndpoint } from '../../../../subjects/endpoint.ts';

export const GET = defineEndpoint<'api/v1/changes/index.json.ts'>(
  (view) => new Response(formatDocument(changeParts, view), jsonType),
);
