import { jsonType } from '../../../outputs/api/document.ts';
import { toOpenApi } from '../../../outputs/api/openapi.ts';
import { defineEndpoint } from '../../../subjects/endpoint.ts';

export const GET = defineEndpoint<'api/v1/openapi.json.ts'>(
  (view) => new Response(`${JSON.stringify(toOpenApi(view), null, 2)}\n`, jsonType),
);
