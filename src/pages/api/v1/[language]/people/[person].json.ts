import type { APIRoute } from 'astro';
import { getEntryPath } from '../../../../../outputs/api/addresses/api-addresses.ts';
import { formatDocument, jsonType } from '../../../../../outputs/api/document.ts';
import { person, toPerson } from '../../../../../outputs/api/resources/person.ts';
import { defineStaticPaths } from '../../../../../entries/routes/static-paths.ts';
import { getPeople } from '../../../../../entries/page-views/people.ts';
import type { PersonView } from '../../../../../entries/views.ts';

export const getStaticPaths = defineStaticPaths(getPeople, (view) =>
  getEntryPath(view.language, 'people', view.path),
);

export const GET: APIRoute<{ view: PersonView }> = ({ props: { view } }) =>
  new Response(formatDocument(person, toPerson(view)), jsonType);
