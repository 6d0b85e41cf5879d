import type { APIRoute } from 'astro';
import { jsonType } from '../../../../outputs/api/document.ts';
import { schemas, toJsonSchema, type SchemaName } from '../../../../outputs/api/schemas.ts';
import { getNewsroom } from '../../../../entries/newsroom/read-newsroom.ts';

export const getStaticPaths = () => Object.keys(schemas).map((name) => ({ params: { name } }));

export const GET: APIRoute<object, { name: SchemaName }> = async ({ params: { name } }) => {
  const { siteUrl } = await getNewsroom();
  const schema = toJsonSchema(name, siteUrl);
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, jsonType);
};
