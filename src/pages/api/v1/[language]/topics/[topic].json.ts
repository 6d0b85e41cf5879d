import { jsonType } from '../../../../../outputs/api/document.ts';
import { formatResource } from '../../../../../outputs/api/resource.ts';
import { topic } from '../../../../../outputs/api/resources/topic.ts';
import { defineEndpoint } from '../../../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'api/v1/[language]/topics/[topic].json.ts'>(
  (view) => new Response(formatResource(topic, view), jsonType),
);
