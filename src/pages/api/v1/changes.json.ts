import { formatDocument, jsonType } from '../../../outputs/api/document.ts';
import { changes } from '../../../outputs/api/resources/changes.ts';
import { defineEndpoint } from '../../../subjects/endpoint.ts';

export const GET = defineEndpoint<'api/v1/changes.json.ts'>(
  (view) => new Response(formatDocument(changes, view), jsonType),
);
