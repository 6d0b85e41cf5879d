import type { APIRoute } from 'astro';
import { getEntryPath } from '../../../../../outputs/api/addresses/api-addresses.ts';
import { jsonType } from '../../../../../outputs/api/document.ts';
import { formatResource } from '../../../../../outputs/api/resource.ts';
import { person } from '../../../../../outputs/api/resources/person.ts';
import { defineStaticPaths } from '../../../../../entries/routes/static-paths.ts';
import { getPeople } from '../../../../../entries/page-views/people.ts';
import type { PersonView } from '../../../../../entries/views.ts';

export const getStaticPaths = defineStaticPaths(getPeople, (view) =>
  getEntryPath(view.language, 'people', view.path),
);

export const GET: APIRoute<{ view: PersonView }> = ({ props: { view } }) =>
  new Response(formatResource(person, view), jsonType);
