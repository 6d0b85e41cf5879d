import type { APIRoute } from 'astro';
import { toChanges } from '../../../api/changes.ts';
import { formatDocument, jsonType } from '../../../api/document.ts';
import { changes } from '../../../api/resources/changes.ts';
import { getApiNewsroom } from '../../../entries/api-newsroom.ts';

export const GET: APIRoute = async () =>
  new Response(formatDocument(changes, await toChanges(await getApiNewsroom())), jsonType);
