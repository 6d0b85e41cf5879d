import {
  defineDateFormatter,
  formatZone,
  joinDateParts,
} from '../../src/publishing/dates/dates.ts';
import { isTwice } from '../../src/publishing/dates/local-moment.ts';
import { toLocalLanguage } from '../../src/publishing/territory.ts';
import { isDateTime } from '../../src/model/fields/date.ts';
import { getAdminLanguage } from './admin-language.ts';
import { getAdminSettings } from './loaded-settings.ts';
import { remember } from '../../src/remember.ts';

/** The admin's language as the newsroom's territory writes it. */
export const getDateLanguage = (): string =>
  toLocalLanguage(getAdminLanguage().code, getAdminSettings().territory);

/** Creating one takes a millisecond, and moments are formatted at every keystroke. */
const getFormatter = remember((style: 'long' | 'longGeneric') =>
  defineDateFormatter(getDateLanguage(), getAdminSettings().timeZone, style),
);

/**
 * Formats a moment in the newsroom's time zone, named as beside the clock of a field, and the admin's language; returns
 * other values as they are.
 */
export function formatMoment(moment: string): string {
  if (!isDateTime(moment)) return moment;
  const style = isTwice(moment, getAdminSettings().timeZone) ? 'long' : 'longGeneric';
  return getFormatter(style).moment(moment);
}

/** Formats the day of a moment for a list of entries: “January 20, 2027”, within which no line ends. */
export const formatLongDay = (moment: string): string =>
  getFormatter('longGeneric').day(moment).replaceAll(' ', '\u00a0');

/**
 * Formats a moment for a list on a phone: “Jun 1, 2012, 9:00 AM”. The month is a word, as 6/1 and 1/6 are the same day for
 * colleagues who write in English and in Spanish.
 * @param timeStyle `medium` tells moments of one minute apart
 */
export function formatShortMoment(moment: string, timeStyle: 'short' | 'medium' = 'short'): string {
  const { timeZone } = getAdminSettings();
  const format = { dateStyle: 'medium', timeStyle, timeZone } as const;
  const language = getDateLanguage();
  const parts = new Intl.DateTimeFormat(language, format).formatToParts(new Date(moment));
  return joinDateParts(language, parts);
}

/**
 * A time zone in words: “Eastern Time”; of an hour that clocks show twice, which of the two: “Eastern Daylight Time”.
 * @param timeZone IANA name
 */
export const nameZone = (timeZone: string, moment = ''): string =>
  formatZone(getDateLanguage(), timeZone, isTwice(moment, timeZone) ? moment : undefined);
