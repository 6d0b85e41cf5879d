import type { APIRoute } from 'astro';
import { jsonType } from '../../../api/document.ts';
import { toOpenApi } from '../../../api/openapi.ts';
import { getApiSettings } from '../../../entries/api-settings.ts';
import { getDefaultEdition } from '../../../entries/edition.ts';
import { getNewsroom } from '../../../entries/read-newsroom.ts';

export const GET: APIRoute = async () => {
  const view = await getApiSettings(getDefaultEdition(await getNewsroom()));
  return new Response(`${JSON.stringify(toOpenApi(view), null, 2)}\n`, jsonType);
};
