import type { APIRoute } from 'astro';
import { getReports } from '../entries/reports.ts';
import { toStaticPaths } from '../entries/static-paths.ts';
import type { ReportView } from '../entries/views.ts';
import { formatRis } from '../handouts/citation-files.ts';

export const getStaticPaths = () => toStaticPaths('citation', getReports);

export const GET: APIRoute<{ view: ReportView }> = ({ props: { view } }) =>
  new Response(formatRis(view), {
    headers: { 'Content-Type': 'application/x-research-info-systems; charset=utf-8' },
  });
