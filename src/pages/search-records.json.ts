import type { APIRoute } from 'astro';
import { getEditions } from '../entries/edition.ts';
import { getNewsroom } from '../entries/read-newsroom.ts';
import { getSearchRecords } from '../entries/search.ts';

/** What the search index is made of. `build` takes it away once the index is written. */
export const GET: APIRoute = async () => {
  const editions = getEditions(await getNewsroom());
  const records = await Promise.all(editions.map(getSearchRecords));
  return Response.json(records.flat());
};
