import type { EventValue } from '../../model/content-types/release.ts';
import { markCalledOff } from '../../languages/called-off.ts';
import { getEventEnd } from '../../publishing/dates/event-end.ts';
import type { Locale } from '../newsroom/locale.ts';
import type { AnyPublicEntry } from '../newsroom/public-newsroom.ts';
import { defineQuery } from '../newsroom/queries.ts';
import type { EventView } from '../views.ts';

const hasPassed = defineQuery(
  'whether a moment has passed',
  ({ newsroom }, milliseconds: string) => Number(milliseconds) <= newsroom.now,
);

/** The event of a release, or the hearing at which a testimony was given. */
export const getEvent = (entry: AnyPublicEntry) =>
  entry.collection === 'releases'
    ? entry.values.event
    : entry.collection === 'testimonies' && entry.values.kind === 'hearing'
      ? entry.values.hearing
      : undefined;

/** A gathering with its times as readers of the locale write them, by the clocks of its place; once it is over or called off, without how to take part. */
export function toEventView(
  locale: Locale,
  event: Pick<EventValue, 'start' | 'end'> & Partial<EventValue>,
): EventView {
  const { start, end, timeZone, place, dialIn, registration, calledOff } = event;
  const dates = timeZone ? locale.datesIn(timeZone) : locale.dates;
  const toDate = (iso: string) => ({ iso, day: dates.day(iso) });
  const when = dates.event(start, end);
  const past = hasPassed(locale, String(getEventEnd(event)));
  return {
    past,
    start: toDate(start),
    ...(end && { end: toDate(end) }),
    ...(timeZone && { timeZone }),
    ...(calledOff && { calledOff }),
    when: markCalledOff(when, event, locale.language),
    ...(place && { place }),
    ...(dialIn && !past && !calledOff && { dialIn }),
    ...(registration && !past && !calledOff && { registration }),
  };
}
