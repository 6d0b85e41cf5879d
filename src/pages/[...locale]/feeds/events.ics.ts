import { formatEventsCalendar } from '../../../outputs/handouts/calendar-file.ts';
import { defineEndpoint } from '../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'[...locale]/feeds/events.ics.ts'>(
  (view) =>
    new Response(formatEventsCalendar(view), {
      headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
    }),
);
