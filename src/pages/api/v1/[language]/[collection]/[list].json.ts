import type { APIRoute } from 'astro';
import { getListPath } from '../../../../../outputs/api/addresses/api-addresses.ts';
import { jsonType } from '../../../../../outputs/api/document.ts';
import { formatResource } from '../../../../../outputs/api/resource.ts';
import { list } from '../../../../../outputs/api/resources/list.ts';
import { defineStaticPaths } from '../../../../../entries/routes/static-paths.ts';
import { getApiLists } from '../../../../../entries/data-views/api-lists.ts';
import type { ApiListView } from '../../../../../entries/api-views.ts';

export const getStaticPaths = defineStaticPaths(getApiLists, (view) =>
  getListPath(view.language, view.collection, view.page),
);

export const GET: APIRoute<{ view: ApiListView }> = ({ props: { view } }) =>
  new Response(formatResource(list, view), jsonType);
