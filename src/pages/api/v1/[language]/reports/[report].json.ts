import type { APIRoute } from 'astro';
import { getEntryPath } from '../../../../../outputs/api/addresses/api-addresses.ts';
import { jsonType } from '../../../../../outputs/api/document.ts';
import { formatEntry } from '../../../../../outputs/api/entry.ts';
import { defineStaticPaths } from '../../../../../entries/routes/static-paths.ts';
import { readPlainBody } from '../../../../../entries/bodies/read-plain-body.ts';
import { renderReport } from '../../../../../entries/bodies/render-report.ts';
import { getReports } from '../../../../../entries/page-views/reports.ts';
import type { ReportView } from '../../../../../entries/views.ts';

export const getStaticPaths = defineStaticPaths(getReports, ({ language, path }) =>
  getEntryPath(language, 'reports', path),
);

export const GET: APIRoute<{ view: ReportView }> = async ({ props: { view } }) => {
  const { html } = await renderReport(view.body);
  const text = await readPlainBody(view.body);
  return new Response(await formatEntry(view, { html, text }), jsonType);
};
