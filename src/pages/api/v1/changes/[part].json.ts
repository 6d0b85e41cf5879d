import type { APIRoute } from 'astro';
import { formatDocument, jsonType } from '../../../../outputs/api/document.ts';
import { getPartChanges } from '../../../../outputs/api/known-changes.ts';
import { changes } from '../../../../outputs/api/resources/changes.ts';
import { getChangeParts, toChangePart } from '../../../../entries/data-views/change-parts.ts';
import { getNewsroom } from '../../../../entries/newsroom/read-newsroom.ts';

export const getStaticPaths = async () =>
  getChangeParts(await getNewsroom()).map((part) => ({ params: { part } }));

export const GET: APIRoute<object, { part: string }> = async ({ params: { part } }) => {
  const view = await getPartChanges(await getNewsroom(), part, toChangePart);
  return new Response(formatDocument(changes, view), jsonType);
};
