import type { APIRoute } from 'astro';
import { mergeChanges } from '../../../outputs/api/change-list.ts';
import { formatDocument, jsonType } from '../../../outputs/api/document.ts';
import { getPartChanges } from '../../../outputs/api/known-changes.ts';
import { changes } from '../../../outputs/api/resources/changes.ts';
import { getChangeParts, toChangePart } from '../../../entries/data-views/change-parts.ts';
import { getNewsroom } from '../../../entries/newsroom/read-newsroom.ts';

export const GET: APIRoute = async () => {
  const newsroom = await getNewsroom();
  const parts = await Promise.all(
    getChangeParts(newsroom).map((name) => getPartChanges(newsroom, name, toChangePart)),
  );
  return new Response(formatDocument(changes, mergeChanges(newsroom.siteUrl, parts)), jsonType);
};
