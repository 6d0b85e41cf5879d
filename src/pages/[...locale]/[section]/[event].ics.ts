import { formatCalendar } from '../../../outputs/handouts/calendar-file.ts';
import { defineEndpoint } from '../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'[...locale]/[section]/[event].ics.ts'>(
  (view) =>
    new Response(formatCalendar(view), {
      headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
    }),
);
