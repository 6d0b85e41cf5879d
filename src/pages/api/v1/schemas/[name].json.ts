import type { APIRoute } from 'astro';
import { jsonType } from '../../../../outputs/api/document.ts';
import { schemas, toJsonSchema, type SchemaName } from '../../../../outputs/api/schemas.ts';
import { getEnvironment } from '../../../../environment/environment.ts';

export const getStaticPaths = () => Object.keys(schemas).map((name) => ({ params: { name } }));

export const GET: APIRoute<object, { name: SchemaName }> = ({ params: { name } }) => {
  const schema = toJsonSchema(name, getEnvironment().siteUrl);
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, jsonType);
};
