import type { CalendarEntry, CalendarView } from '../../entries/views.ts';
import { markCalledOff } from '../../languages/called-off.ts';
import { isolateFigures } from '../../languages/figures.ts';
import { getMessages } from '../../languages/get-messages.ts';
import { formatContentLines, toTextValue } from './content-line.ts';
import { formatRegistration } from './registration.ts';

type Site = CalendarView['site'];
type Lines = readonly (string | undefined)[];

/** A calendar of one event (RFC 5545), times in UTC. */
export const formatCalendar = (view: CalendarEntry & { readonly site: Site }): string =>
  formatEvents(view.site, view.language, toEventLines(view.site, view));

/** A calendar that people subscribe to: its application fetches it again by itself. */
export const formatEventsCalendar = ({ site, language, title, entries }: CalendarView): string =>
  formatEvents(site, language, [
    `X-WR-CALNAME:${toTextValue(title)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...entries.flatMap((entry) => toEventLines(site, entry)),
  ]);

const formatEvents = (site: Site, language: string, lines: Lines): string =>
  formatContentLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${toTextValue(site.name)}//Dateline//${language.toUpperCase()}`,
    ...lines,
    'END:VCALENDAR',
  ]);

/**
 * The event has the same UID in all languages, even when the address of the entry or of the site changes. Its sequence is the minute of
 * its last change, so that calendars update it: seconds would exceed the 32 bits of a number (RFC 5545, section 3.3.8).
 * A publication sees to it that it rises with a change, and never falls (`event-change.ts`).
 */
function toEventLines(site: Site, entry: CalendarEntry): Lines {
  const { event, language } = entry;
  const { article, colon, comma } = getMessages(language);
  const { iso } = entry.dateModified ?? entry.datePublished;
  const changed = toUtc(iso);
  const toShown = (text: string) => toTextValue(isolateFigures(text, language));
  const url = site.url + entry.path;
  // Not every calendar shows the status.
  const name = markCalledOff(entry.headline, event, language);
  const registration = formatRegistration(event, site);
  const description = [
    entry.summary,
    event.dialIn && article.dialIn + colon + event.dialIn,
    registration && article.register + colon + registration,
    ...entry.corrections.map(
      ({ date, text }) => article.correction + comma + date.day + colon + text,
    ),
    url,
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${toTextValue(`${entry.id}@${site.domain}`)}`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${Math.floor(Date.parse(iso) / 60_000)}`,
    `DTSTART:${toUtc(event.start.iso)}`,
    event.end && `DTEND:${toUtc(event.end.iso)}`,
    event.calledOff && 'STATUS:CANCELLED',
    `SUMMARY;LANGUAGE=${language}:${toShown(name)}`,
    event.place && `LOCATION:${toShown(event.place)}`,
    `DESCRIPTION;LANGUAGE=${language}:${toShown(description.filter(Boolean).join('\n\n'))}`,
    `URL:${url}`,
    'END:VEVENT',
  ];
}

/** `20110726T170000Z` */
function toUtc(moment: string): string {
  return new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');
}
