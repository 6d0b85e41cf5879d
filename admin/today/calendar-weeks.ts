import { joinDateParts } from '../../src/publishing/dates/dates.ts';

/** Milliseconds; the days of a calendar have no time zone. */
const dayLength = 24 * 60 * 60 * 1000;

/** How far a calendar looks ahead. */
const weekCount = 5;

/**
 * The days of the coming weeks, from the Monday of this one.
 * @param today such as `2026-11-24`
 */
export function toWeeks(today: string): string[][] {
  const start = Date.parse(today);
  const sinceMonday = (new Date(start).getUTCDay() + 6) % 7;
  const toDate = (offset: number) =>
    new Date(start + (offset - sinceMonday) * dayLength).toISOString().slice(0, 10);
  return Array.from({ length: weekCount }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => toDate(week * 7 + day)),
  );
}

/** “24”, and with the name of its month “1 Dec”. */
export function formatGridDay(day: string, isNamed: boolean, language: string): string {
  const named = isNamed ? ({ month: 'short' } as const) : {};
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', ...named, timeZone: 'UTC' });
  const parts = format.formatToParts(new Date(day));
  return isNamed ? joinDateParts(language, parts) : format.format(new Date(day));
}
