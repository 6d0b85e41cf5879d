import type { APIRoute } from 'astro';
import { jsonType } from '../../../api/document.ts';
import { formatResource } from '../../../api/resource.ts';
import { start } from '../../../api/resources/start.ts';
import { getApiSettings } from '../../../entries/api-settings.ts';
import { getDefaultEdition } from '../../../entries/edition.ts';
import { getNewsroom } from '../../../entries/read-newsroom.ts';

export const GET: APIRoute = async () => {
  const view = await getApiSettings(getDefaultEdition(await getNewsroom()));
  return new Response(formatResource(start, view), jsonType);
};
