import type { APIRoute } from 'astro';
import { getListPath, toRouteParam } from '../../../api/addresses.ts';
import { jsonType } from '../../../api/document.ts';
import { formatResource } from '../../../api/resource.ts';
import { list } from '../../../api/resources/list.ts';
import { toDocumentPaths } from '../../../entries/document-paths.ts';
import { getApiLists } from '../../../entries/api-lists.ts';
import type { ApiListView } from '../../../entries/api-views.ts';

export const getStaticPaths = () =>
  toDocumentPaths('list', getApiLists, (view) =>
    toRouteParam(getListPath(view.language, view.collection, view.page)),
  );

export const GET: APIRoute<{ view: ApiListView }> = ({ props: { view } }) =>
  new Response(formatResource(list, view), jsonType);
