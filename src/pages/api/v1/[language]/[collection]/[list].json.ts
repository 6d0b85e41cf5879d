import type { APIRoute } from 'astro';
import { getListPath, toRouteParam } from '../../../../../outputs/api/addresses/api-addresses.ts';
import { formatDocument, jsonType } from '../../../../../outputs/api/document.ts';
import { list, toList } from '../../../../../outputs/api/resources/list.ts';
import { toDocumentPaths } from '../../../../../entries/routes/document-paths.ts';
import { getApiLists } from '../../../../../entries/data-views/api-lists.ts';
import type { ApiListView } from '../../../../../entries/api-views.ts';

export const getStaticPaths = () =>
  toDocumentPaths('list', getApiLists, (view) =>
    toRouteParam(getListPath(view.language, view.collection, view.page)),
  );

export const GET: APIRoute<{ view: ApiListView }> = ({ props: { view } }) =>
  new Response(formatDocument(list, toList(view)), jsonType);
