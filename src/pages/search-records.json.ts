import type { APIRoute } from 'astro';
import { getLocales } from '../entries/newsroom/locale.ts';
import { getNewsroom } from '../entries/newsroom/read-newsroom.ts';
import { getSearchRecords } from '../entries/page-views/search-page.ts';

/** The source of the search index. `build` removes it once the index is written. */
export const GET: APIRoute = async () => {
  const locales = getLocales(await getNewsroom());
  const records = await Promise.all(locales.map(getSearchRecords));
  return Response.json(records.flat());
};
