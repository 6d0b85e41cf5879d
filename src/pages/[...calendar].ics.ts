import type { APIRoute } from 'astro';
import { getEventTexts } from '../entries/handouts.ts';
import { toStaticPaths } from '../entries/static-paths.ts';
import { formatCalendar, type EventText } from '../handouts/calendar-file.ts';

export const getStaticPaths = () => toStaticPaths('calendar', getEventTexts);

export const GET: APIRoute<{ view: EventText }> = ({ props: { view } }) =>
  new Response(formatCalendar(view), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
