import { jsonType } from '../../../../../../outputs/api/document.ts';
import { formatResource } from '../../../../../../outputs/api/resource.ts';
import { oembed } from '../../../../../../outputs/api/resources/oembed.ts';
import { defineEndpoint } from '../../../../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'api/v1/oembed/[language]/releases/[release].json.ts'>(
  (view) => new Response(formatResource(oembed, view), jsonType),
);
