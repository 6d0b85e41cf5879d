import type { APIRoute } from 'astro';
import { getReports } from '../../../entries/page-views/reports.ts';
import { definePagePaths } from '../../../entries/routes/static-paths.ts';
import type { ReportView } from '../../../entries/views.ts';
import { formatCsl } from '../../../outputs/handouts/citation-files.ts';

export const getStaticPaths = definePagePaths(getReports);

export const GET: APIRoute<{ view: ReportView }> = ({ props: { view } }) =>
  new Response(formatCsl(view), {
    headers: { 'Content-Type': 'application/vnd.citationstyles.csl+json' },
  });
