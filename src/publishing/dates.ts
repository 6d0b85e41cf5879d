import { findLanguage } from '../languages/find-language.ts';

/**
 * Formats moments for readers of one language in the newsroom's time zone, in any zone of the
 * machine. The formats come from the Unicode CLDR in the pinned Node, so builds are reproducible.
 */
export interface DateFormatter {
  /** “June 2, 2011” */
  day(moment: string): string;
  /** “June 2, 2011, 10:00 AM EDT” */
  moment(moment: string): string;
  /** “June 2, 2011, 10:00 – 11:00 AM EDT” */
  range(start: string, end: string): string;
  /** “June 2011” */
  month(moment: string): string;
  /** “June” */
  monthName(moment: string): string;
  /** “2011” */
  year(moment: string): string;
  /** “2011-06-02” in every language, for machines. */
  isoDay(moment: string): string;
}

const toValue = ({ value }: Intl.DateTimeFormatPart) => value;

/** ICU puts no-break and thin spaces around times; ordinary spaces are safer in feeds and plain text. */
const plainSpaces = (text: string) => text.replace(/[\u00a0\u2009\u202f]/g, ' ');

/**
 * @param language BCP 47 code
 * @param timeZone IANA name
 */
export function defineDateFormatter(language: string, timeZone: string): DateFormatter {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone });
  const moment = new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  });
  const month = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone });
  const monthName = new Intl.DateTimeFormat(language, { month: 'long', timeZone });
  const formatPart = findLanguage(language)?.formatDatePart ?? toValue;
  const isoDay = getIsoDays(timeZone);
  const format = (parts: Intl.DateTimeFormatPart[]) => plainSpaces(parts.map(formatPart).join(''));
  return {
    day: (value) => format(day.formatToParts(new Date(value))),
    moment: (value) => format(moment.formatToParts(new Date(value))),
    range: (start, end) => format(moment.formatRangeToParts(new Date(start), new Date(end))),
    month: (value) => format(month.formatToParts(new Date(value))),
    monthName: (value) => monthName.format(new Date(value)),
    // Lists and sitemaps ask for the year of every entry many times.
    year: (value) => isoDay(value).slice(0, 4),
    isoDay,
  };
}

const isoDays = new Map<string, (moment: string) => string>();

/** The days of moments in a time zone. They are remembered, because every build of a server divides all lists by days. */
function getIsoDays(timeZone: string): (moment: string) => string {
  let getDay = isoDays.get(timeZone);
  if (!getDay) isoDays.set(timeZone, (getDay = defineIsoDays(timeZone)));
  return getDay;
}

function defineIsoDays(timeZone: string): (moment: string) => string {
  // Sweden writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone });
  const days = new Map<string, string>();
  return (moment) => {
    const day = days.get(moment) ?? format.format(new Date(moment));
    days.set(moment, day);
    return day;
  };
}

/** The month of a moment in UTC, which is the same in every newsroom: `2011-06`. */
export const toUtcMonth = (moment: string): string => new Date(moment).toISOString().slice(0, 7);
