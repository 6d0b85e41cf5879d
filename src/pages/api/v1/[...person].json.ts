import type { APIRoute } from 'astro';
import { getEntryPath, toRouteParam } from '../../../api/addresses.ts';
import { formatDocument, jsonType } from '../../../api/document.ts';
import { person, toPerson } from '../../../api/resources/person.ts';
import { toDocumentPaths } from '../../../entries/document-paths.ts';
import { getPeople } from '../../../entries/people.ts';
import type { PersonView } from '../../../entries/views.ts';

export const getStaticPaths = () =>
  toDocumentPaths('person', getPeople, (view) =>
    toRouteParam(getEntryPath(view.language, 'people', view.path)),
  );

export const GET: APIRoute<{ view: PersonView }> = ({ props: { view } }) =>
  new Response(formatDocument(person, toPerson(view)), jsonType);
