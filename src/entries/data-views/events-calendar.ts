import { getMessages } from '../../languages/get-messages.ts';
import { getIdentityDomain } from '../../publishing/addresses/feed-id.ts';
import { getEventEnd } from '../../publishing/dates/event-end.ts';
import { getLocales, type Locale } from '../newsroom/locale.ts';
import { defineQuery } from '../newsroom/queries.ts';
import { getEvent } from '../view-parts/event.ts';
import type { CalendarEntry, CalendarView, FeedItemView } from '../views.ts';
import { toFeedItem } from './feed-items.ts';

/** Calendars fetch the file every few hours, and nobody scrolls back further. */
const eventCount = 50;

/** All that is to come, whenever it was announced, since a calendar drops what is no longer in the file; then the latest. */
const getIds = defineQuery('entries with an event', ({ newsroom, index }) =>
  index.listed
    .flatMap((entry) => {
      const event = getEvent(entry);
      return event ? { id: entry.id, end: getEventEnd(event) } : [];
    })
    .sort((a, b) => b.end - a.end)
    .filter(({ end }, place) => end > newsroom.now || place < eventCount)
    .map(({ id }) => id),
);

/** The press events and hearings that lists of a locale show, as a calendar that people subscribe to. */
export async function getEventsCalendar(locale: Locale): Promise<CalendarView> {
  const { newsroom, language, permalinks } = locale;
  const entries = getIds(locale).flatMap((id) => locale.find(id) ?? []);
  const locales = new Map(getLocales(newsroom).map((one) => [one.language, one]));
  const items = await Promise.all(
    entries.map((entry) => toFeedItem(locales.get(entry.language)!, entry)),
  );
  const { colon, subscribe } = getMessages(language);
  return {
    path: permalinks.events(),
    language,
    title: locale.siteName + colon + subscribe.events,
    site: {
      name: locale.siteName,
      url: newsroom.siteUrl,
      domain: getIdentityDomain(newsroom.site),
    },
    entries: items.flatMap(toCalendarEntry),
  };
}

function toCalendarEntry(item: FeedItemView): CalendarEntry[] {
  const event =
    item.kind === 'hearing-testimony'
      ? item.hearing.event
      : 'event' in item
        ? item.event
        : undefined;
  if (!event) return [];
  const { id, language, path, headline, summary, datePublished, dateModified, corrections } = item;
  return [
    {
      ...{ id, language, path, headline, summary, datePublished, corrections, event },
      ...(dateModified && { dateModified }),
    },
  ];
}
