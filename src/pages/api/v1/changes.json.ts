import type { APIRoute } from 'astro';
import { toChanges } from '../../../outputs/api/change-list.ts';
import { formatDocument, jsonType } from '../../../outputs/api/document.ts';
import { changes } from '../../../outputs/api/resources/changes.ts';
import { getApiNewsroom } from '../../../entries/data-views/api-newsroom.ts';

export const GET: APIRoute = async () =>
  new Response(formatDocument(changes, await toChanges(await getApiNewsroom())), jsonType);
