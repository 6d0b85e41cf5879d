import type { APIRoute } from 'astro';
import { jsonType } from '../../../outputs/api/document.ts';
import { formatResource } from '../../../outputs/api/resource.ts';
import { start } from '../../../outputs/api/resources/api-start.ts';
import { getApiSettings } from '../../../entries/data-views/api-settings.ts';
import { getDefaultLocale } from '../../../entries/newsroom/locale.ts';
import { getNewsroom } from '../../../entries/newsroom/read-newsroom.ts';

export const GET: APIRoute = async () => {
  const view = await getApiSettings(getDefaultLocale(await getNewsroom()));
  return new Response(formatResource(start, view), jsonType);
};
