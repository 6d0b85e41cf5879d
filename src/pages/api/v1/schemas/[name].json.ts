import { jsonType } from '../../../../outputs/api/document.ts';
import { toJsonSchema } from '../../../../outputs/api/schemas.ts';
import { defineEndpoint } from '../../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'api/v1/schemas/[name].json.ts'>(
  ({ name, siteUrl }) =>
    new Response(`${JSON.stringify(toJsonSchema(name, siteUrl), null, 2)}\n`, jsonType),
);
