import type { APIRoute } from 'astro';
import { getEntryPath, toRouteParam } from '../../../api/addresses.ts';
import { jsonType } from '../../../api/document.ts';
import { formatEntry, getEntryCollection, type EntryView } from '../../../api/entry.ts';
import { getMarkdownTexts } from '../../../entries/api-texts.ts';
import { toDocumentPaths } from '../../../entries/document-paths.ts';
import { readPlainBody } from '../../../entries/plain-body.ts';
import { renderBody } from '../../../entries/render-body.ts';

export const getStaticPaths = () =>
  toDocumentPaths('text', getMarkdownTexts, (view) =>
    toRouteParam(getEntryPath(view.language, getEntryCollection(view), view.path)),
  );

export const GET: APIRoute<{ view: EntryView }> = async ({ props: { view } }) => {
  const { html } = await renderBody(view.body);
  const text = await readPlainBody(view.body);
  return new Response(await formatEntry(view, { html, text }), jsonType);
};
