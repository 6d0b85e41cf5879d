import { findLanguage } from '../../languages/find-language.ts';
import { toFormatLocale } from '../../languages/format-locale.ts';
import type { Language } from '../../languages/parts/language.ts';
import { getOrInsert, remember } from '../../remember.ts';

/**
 * Formats moments for readers of one language in the newsroom's time zone, in any zone of the
 * machine. The formats come from the Unicode CLDR in the pinned Node, so builds are reproducible.
 */
export interface DateFormatter {
  /** “June 2, 2011” */
  day(moment: string): string;
  /** “June 2, 2011 at 10:00 AM EDT”, “2 de junio de 2011 a las 10:00 a. m. EDT” */
  moment(moment: string): string;
  /** “Thursday, June 2, 2011, 10:00 – 11:00 AM EDT”; of an event without an end, when it begins. */
  event(start: string, end?: string): string;
  /** “June 2011” */
  month(moment: string): string;
  /** “June” */
  monthName(moment: string): string;
  /** “2011” */
  year(moment: string): string;
  /** “2011-06-02” in every language, for machines. */
  isoDay(moment: string): string;
}

/** Joins the parts of a date as the press of a language writes them; no line ends at the spaces in “10:00 – 11:30 AM”. */
export const joinDateParts = (
  language: string,
  parts: readonly Intl.DateTimeFormatPart[],
): string => joinPartsBy(findLanguage(language), parts);

/** The same, with the formats of a language. */
export function joinPartsBy(
  { formatDate = joinValues, dateWords }: Pick<Language, 'formatDate' | 'dateWords'> = {},
  parts: readonly Intl.DateTimeFormatPart[],
): string {
  return formatDate(
    parts.map((part, index) => {
      const [before, after] = [parts[index - 1]?.type, parts[index + 1]?.type];
      const isBetween = part.value.includes('–') && after === 'hour' && before !== 'day';
      const isOfTime = isBetween || [part.type, after].includes('dayPeriod');
      const value = part.value.replace(anySpace, isOfTime ? '\u00a0' : ' ');
      return { ...part, value: dateWords?.[value] ?? value };
    }),
  );
}

const joinValues = (parts: readonly Intl.DateTimeFormatPart[]) =>
  parts.map(({ value }) => value).join('');

/** Versions of ICU put ordinary, thin or no-break spaces around times and dashes. */
const anySpace = /\s/g;

/** A name of a time zone: “EDT”, “Eastern Daylight Time”, or “Eastern Time”. */
type ZoneStyle = 'short' | 'long' | 'longGeneric';

/** Any days of our time, in winter and in summer: zones had other rules, and so other names, in 1970. */
const someDays = [Date.UTC(2026, 0), Date.UTC(2026, 6)] as const;

const getZoneName = (
  language: string,
  timeZone: string,
  timeZoneName: ZoneStyle,
  day: number = someDays[0],
): string =>
  toZoneName(
    new Intl.DateTimeFormat(toFormatLocale(language), { timeZone, timeZoneName }).formatToParts(
      day,
    ),
  );

const toZoneName = (parts: readonly Intl.DateTimeFormatPart[]): string =>
  parts.find(({ type }) => type === 'timeZoneName')!.value;

/**
 * The preferred style of a time zone's name, or the other one where that is only a number: Spanish has no abbreviation for
 * New York, but “GMT-5”, and UTC is “GMT+00:00” in words.
 */
function toZoneStyle(language: string, timeZone: string, preferred: ZoneStyle): ZoneStyle {
  const isNumber = (style: ZoneStyle) =>
    someDays.some((day) => /\p{N}/u.test(getZoneName(language, timeZone, style, day)));
  const other = preferred === 'short' ? 'longGeneric' : 'short';
  return isNumber(preferred) && !isNumber(other) ? other : preferred;
}

/** A time zone in words: “Eastern Time”; as it is called at a moment: “Eastern Daylight Time”. */
export function formatZone(language: string, timeZone: string, moment?: string): string {
  const style = toZoneStyle(language, timeZone, moment === undefined ? 'longGeneric' : 'long');
  const day = moment === undefined ? undefined : Date.parse(moment);
  const value = getZoneName(language, timeZone, style, day);
  return joinDateParts(language, [{ type: 'timeZoneName', value }]);
}

/**
 * @param language BCP 47 code
 * @param timeZone IANA name
 * @param preferred how moments name it: by its abbreviation, or else in words in parentheses; or in words, with the season in
 *   those of `long`
 */
export const defineDateFormatter = (
  language: string,
  timeZone: string,
  preferred: ZoneStyle = 'short',
): DateFormatter =>
  getOrInsert(formatters, [language, timeZone, preferred].join(' '), () =>
    makeFormatter(language, timeZone, preferred),
  );

/** Each takes milliseconds to make, and every build of a server asks for the same. */
const formatters = new Map<string, DateFormatter>();

function makeFormatter(language: string, timeZone: string, preferred: ZoneStyle): DateFormatter {
  const locale = toFormatLocale(language);
  const zoneStyle = toZoneStyle(language, timeZone, preferred);
  // Lists are divided by its months and years, in Persian and Thai too.
  const zoned = { timeZone, calendar: 'gregory' };
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...zoned });
  const dated = { year: 'numeric', month: 'long', day: 'numeric' } as const;
  const timed = { hour: 'numeric', minute: '2-digit', timeZoneName: zoneStyle } as const;
  const moment = new Intl.DateTimeFormat(locale, { ...dated, ...timed, ...zoned });
  const event = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    ...dated,
    ...timed,
    ...zoned,
  });
  const month = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', ...zoned });
  const monthName = new Intl.DateTimeFormat(locale, { month: 'long', ...zoned });
  // Ranges would name the zone by a city: “hora de Nueva York”.
  const inWords = zoneStyle === 'longGeneric' && getZoneName(language, timeZone, zoneStyle);
  const nameZone = (parts: Intl.DateTimeFormatPart[]) =>
    inWords ? nameZoneInWords(parts, inWords, preferred === 'short') : parts;
  const dateWords = findLanguage(language)?.dateWords;
  const days = getDays(`${language} ${timeZone}`);
  const isoDay = getIsoDays(timeZone);
  const format = (parts: Intl.DateTimeFormatPart[]) => joinDateParts(language, nameZone(parts));
  const formatEvent = (start: string, end = start) => {
    const [from, to] = [new Date(start), new Date(end)] as const;
    const [one, other] = [event.formatToParts(from), event.formatToParts(to)] as const;
    if (start === end) return format(one);
    // Within one day, a range names only the zone of its end: “12:30 – 1:30 AM EST”, which began in EDT.
    return toZoneName(one) === toZoneName(other)
      ? format(event.formatRangeToParts(from, to))
      : `${format(one)} – ${format(other)}`;
  };
  return {
    day: (value) => getOrInsert(days, value, () => format(day.formatToParts(new Date(value)))),
    moment: (value) => format(moment.formatToParts(new Date(value))),
    event: formatEvent,
    month: (value) => format(month.formatToParts(new Date(value))),
    monthName: (value) => joinPartsBy({ dateWords }, monthName.formatToParts(new Date(value))),
    // Lists and sitemaps ask for the year of every entry many times.
    year: (value) => isoDay(value).slice(0, 4),
    isoDay,
  };
}

/**
 * Names the zone in words, in parentheses if wanted, unless the format has brackets of its own, or the zone before the time, as
 * Chinese has: “北美东部时间 10:00”.
 */
function nameZoneInWords(
  parts: Intl.DateTimeFormatPart[],
  words: string,
  inParentheses: boolean,
): Intl.DateTimeFormatPart[] {
  const isBehindTime = (index: number) =>
    parts.slice(0, index).findLast(({ type }) => /^(hour|day|weekday)$/.test(type))?.type ===
    'hour';
  const isBare = (index: number) => !/\p{Ps}$/u.test(parts[index - 1]?.value ?? '');
  return parts.map((part, index) => {
    if (part.type !== 'timeZoneName') return part;
    const isEnclosed = inParentheses && isBehindTime(index) && isBare(index);
    return { ...part, value: isEnclosed ? `(${words})` : words };
  });
}

/** Formats each moment once, because every build of a server asks for the days of all entries: by language and time zone. */
const getDays = remember((_zone: string) => new Map<string, string>());

/** The days of moments in a time zone. */
const getIsoDays = remember((timeZone: string) => {
  // Sweden writes dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone });
  return remember((moment: string) => format.format(new Date(moment)));
});

/** The month of a moment in UTC, which is the same in every newsroom: `2011-06`. */
export const toUtcMonth = remember((moment: string) => new Date(moment).toISOString().slice(0, 7));
