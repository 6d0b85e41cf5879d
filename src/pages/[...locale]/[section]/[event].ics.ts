import type { APIRoute } from 'astro';
import { getEventPublications } from '../../../entries/data-views/handouts.ts';
import { definePagePaths } from '../../../entries/routes/static-paths.ts';
import { formatCalendar, type EventArticleView } from '../../../outputs/handouts/calendar-file.ts';

export const getStaticPaths = definePagePaths(getEventPublications);

export const GET: APIRoute<{ view: EventArticleView }> = ({ props: { view } }) =>
  new Response(formatCalendar(view), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
