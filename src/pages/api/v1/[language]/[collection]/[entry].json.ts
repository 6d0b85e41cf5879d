import { readPlainBody } from '../../../../../entries/bodies/read-plain-body.ts';
import { renderBody } from '../../../../../entries/bodies/render-body.ts';
import { jsonType } from '../../../../../outputs/api/document.ts';
import { formatEntry } from '../../../../../outputs/api/entry.ts';
import { defineEndpoint } from '../../../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'api/v1/[language]/[collection]/[entry].json.ts'>(
  async (view) => {
    const { html } = await renderBody(view.body);
    const text = await readPlainBody(view.body);
    return new Response(formatEntry(view, { html, text }), jsonType);
  },
);
