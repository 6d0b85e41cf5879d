import type { APIRoute } from 'astro';
import { getEntryPath, toRouteParam } from '../../../api/addresses.ts';
import { jsonType } from '../../../api/document.ts';
import { formatResource } from '../../../api/resource.ts';
import { person } from '../../../api/resources/person.ts';
import { toDocumentPaths } from '../../../entries/document-paths.ts';
import { getPeople } from '../../../entries/people.ts';
import type { PersonView } from '../../../entries/views.ts';

export const getStaticPaths = () =>
  toDocumentPaths('person', getPeople, (view) =>
    toRouteParam(getEntryPath(view.language, 'people', view.path)),
  );

export const GET: APIRoute<{ view: PersonView }> = ({ props: { view } }) =>
  new Response(formatResource(person, view), jsonType);
