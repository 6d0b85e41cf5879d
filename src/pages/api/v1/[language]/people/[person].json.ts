import { jsonType } from '../../../../../outputs/api/document.ts';
import { formatResource } from '../../../../../outputs/api/resource.ts';
import { person } from '../../../../../outputs/api/resources/person.ts';
import { defineEndpoint } from '../../../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'api/v1/[language]/people/[person].json.ts'>(
  (view) => new Response(formatResource(person, view), jsonType),
);
