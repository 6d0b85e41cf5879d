import type { ArticleView, EventView } from '../../entries/views.ts';
import { getMessages } from '../../languages/get-messages.ts';
import { formatContentLines, toTextValue } from './content-line.ts';

/** An entry with an event. */
export type EventArticleView = ArticleView & { readonly event: EventView };

/**
 * A calendar of one event (RFC 5545), times in UTC. The event has the same UID in all languages, even
 * when the address of the entry changes. A correction raises its sequence, so that calendars update it.
 */
export function formatCalendar(view: EventArticleView): string {
  const { event, site } = view;
  const { article, colon, comma } = getMessages(view.language);
  const changed = toUtc((view.dateModified ?? view.datePublished).iso);
  const url = site.url + view.path;
  const description = [
    view.summary,
    event.dialIn && article.dialIn + colon + event.dialIn,
    event.registration && article.register + colon + event.registration,
    ...view.corrections.map(
      ({ date, text }) => article.correction + comma + date.day + colon + text,
    ),
    url,
  ];
  return formatContentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${toTextValue(site.name)}//Dateline//${view.language.toUpperCase()}`,
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${toTextValue(`${view.id}@${new URL(site.url).hostname}`)}`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${view.corrections.length}`,
    `DTSTART:${toUtc(event.start.iso)}`,
    event.end && `DTEND:${toUtc(event.end.iso)}`,
    `SUMMARY;LANGUAGE=${view.language}:${toTextValue(view.headline)}`,
    event.place && `LOCATION:${toTextValue(event.place)}`,
    `DESCRIPTION;LANGUAGE=${view.language}:${toTextValue(description.filter(Boolean).join('\n\n'))}`,
    `URL:${url}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
}

/** `20110726T170000Z` */
function toUtc(moment: string): string {
  return new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
}
