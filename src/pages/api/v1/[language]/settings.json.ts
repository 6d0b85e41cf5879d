import { jsonType } from '../../../../outputs/api/document.ts';
import { formatResource } from '../../../../outputs/api/resource.ts';
import { settings } from '../../../../outputs/api/resources/settings.ts';
import { defineEndpoint } from '../../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'api/v1/[language]/settings.json.ts'>(
  (view) => new Response(formatResource(settings, view), jsonType),
);
