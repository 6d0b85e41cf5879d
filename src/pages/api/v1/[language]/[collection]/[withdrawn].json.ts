import { jsonType } from '../../../../../outputs/api/document.ts';
import { formatResource } from '../../../../../outputs/api/resource.ts';
import { withdrawal } from '../../../../../outputs/api/resources/withdrawal.ts';
import { defineEndpoint } from '../../../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'api/v1/[language]/[collection]/[withdrawn].json.ts'>(
  (view) => new Response(formatResource(withdrawal, view), jsonType),
);
