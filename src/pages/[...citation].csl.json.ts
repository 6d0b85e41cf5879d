import type { APIRoute } from 'astro';
import { getReports } from '../entries/reports.ts';
import { toStaticPaths } from '../entries/static-paths.ts';
import type { ReportView } from '../entries/views.ts';
import { formatCsl } from '../handouts/citation-files.ts';

export const getStaticPaths = () => toStaticPaths('citation', getReports);

export const GET: APIRoute<{ view: ReportView }> = ({ props: { view } }) =>
  new Response(formatCsl(view), {
    headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json' },
  });
