import { formatCalendar } from '../../../outputs/handouts/calendar-file.ts';
import { toHandoutResponse } from '../../../outputs/handouts/handout-response.ts';
import { defineEndpoint } from '../../../subjects/endpoint.ts';
import { listStaticPaths } from '../../../subjects/static-paths.ts';

export const getStaticPaths = listStaticPaths;

export const GET = defineEndpoint<'[...locale]/[section]/[event].ics.ts'>((view) =>
  toHandoutResponse(formatCalendar(view), 'ics'),
);
