import type { APIRoute } from 'astro';
import { getLocales } from '../entries/newsroom/locale.ts';
import { getNewsroom } from '../entries/newsroom/read-newsroom.ts';
import { getSearchRecords } from '../entries/page-views/search-page.ts';

/** What the search index is made of. `build` takes it away once the index is written. */
export const GET: APIRoute = async () => {
  const locales = getLocales(await getNewsroom());
  const records = await Promise.all(locales.map(getSearchRecords));
  return Response.json(records.flat());
};
