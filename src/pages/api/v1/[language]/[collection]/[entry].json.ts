import type { APIRoute } from 'astro';
import { getEntryPath } from '../../../../../outputs/api/addresses/api-addresses.ts';
import { jsonType } from '../../../../../outputs/api/document.ts';
import {
  formatEntry,
  getEntryCollection,
  type EntryView,
} from '../../../../../outputs/api/entry.ts';
import { getMarkdownEntries } from '../../../../../entries/data-views/api-markdown-entries.ts';
import { defineStaticPaths } from '../../../../../entries/routes/static-paths.ts';
import { readPlainBody } from '../../../../../entries/bodies/read-plain-body.ts';
import { renderBody } from '../../../../../entries/bodies/render-body.ts';

export const getStaticPaths = defineStaticPaths(getMarkdownEntries, (view) =>
  getEntryPath(view.language, getEntryCollection(view), view.path),
);

export const GET: APIRoute<{ view: EntryView }> = async ({ props: { view } }) => {
  const { html } = await renderBody(view.body);
  const text = await readPlainBody(view.body);
  return new Response(await formatEntry(view, { html, text }), jsonType);
};
