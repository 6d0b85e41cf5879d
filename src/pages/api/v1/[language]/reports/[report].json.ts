import { readPlainBody } from '../../../../../entries/bodies/read-plain-body.ts';
import { renderReport } from '../../../../../entries/bodies/render-report.ts';
import { jsonType } from '../../../../../outputs/api/document.ts';
import { formatEntry } from '../../../../../outputs/api/entry.ts';
import { defineEndpoint } from '../../../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'api/v1/[language]/reports/[report].json.ts'>(async (view) => {
  const { html } = await renderReport(view.body);
  const text = await readPlainBody(view.body);
  return new Response(formatEntry(view, { html, text }), jsonType);
});
