import {
  defineDateFormatter,
  formatZone,
  joinDateParts,
  type DateFormatter,
} from '../../src/publishing/dates/dates.ts';
import { toLocalLanguage } from '../../src/publishing/territory.ts';
import { isDateTime } from '../../src/model/fields/date.ts';
import { getAdminLanguage } from './admin-language.ts';
import { getAdminSettings } from './loaded-settings.ts';

/** The admin's language as the newsroom's territory writes it. */
export const getDateLanguage = (): string =>
  toLocalLanguage(getAdminLanguage().code, getAdminSettings().territory);

/** Cached: creating it takes a millisecond, and moments are formatted at every keystroke. */
let formatter: DateFormatter | undefined;

/**
 * Formats a moment in the newsroom's time zone, named as beside the clock of a field, and the admin's language; returns
 * other values as they are.
 */
export function formatMoment(moment: string): string {
  if (!isDateTime(moment)) return moment;
  const { timeZone } = getAdminSettings();
  formatter ??= defineDateFormatter(getDateLanguage(), timeZone, 'longGeneric');
  return formatter.moment(moment);
}

/**
 * Formats a moment in as few characters as people read easily, for a list on a phone.
 * @param timeStyle `medium` tells moments of one minute apart
 */
export function formatShortMoment(moment: string, timeStyle: 'short' | 'medium' = 'short'): string {
  const { timeZone } = getAdminSettings();
  const format = { dateStyle: 'short', timeStyle, timeZone } as const;
  const language = getDateLanguage();
  const parts = new Intl.DateTimeFormat(language, format).formatToParts(new Date(moment));
  return joinDateParts(language, parts);
}

/** The newsroom's time zone in words: “Eastern Time”. */
export const formatOwnZone = (): string =>
  formatZone(getDateLanguage(), getAdminSettings().timeZone);
