import type { APIRoute } from 'astro';
import { toChangeParts } from '../../../../outputs/api/change-list.ts';
import { formatDocument, jsonType } from '../../../../outputs/api/document.ts';
import { getPartChanges } from '../../../../outputs/api/known-changes.ts';
import { changeParts } from '../../../../outputs/api/resources/changes.ts';
import { getChangeParts, toChangePart } from '../../../../entries/data-views/change-parts.ts';
import { getNewsroom } from '../../../../entries/newsroom/read-newsroom.ts';

export const GET: APIRoute = async () => {
  const newsroom = await getNewsroom();
  const parts = await Promise.all(
    getChangeParts(newsroom).map((name) => getPartChanges(newsroom, name, toChangePart)),
  );
  const view = await toChangeParts(newsroom.siteUrl, parts);
  return new Response(formatDocument(changeParts, view), jsonType);
};
