import { jsonType } from '../../../outputs/api/document.ts';
import { formatResource } from '../../../outputs/api/resource.ts';
import { start } from '../../../outputs/api/resources/api-start.ts';
import { defineEndpoint } from '../../../subjects/endpoint.ts';

export const GET = defineEndpoint<'api/v1/index.json.ts'>(
  (view) => new Response(formatResource(start, view), jsonType),
);
