import type { Locale } from '../../../src/entries/newsroom/locale.ts';
import { fill } from '../../../src/languages/get-messages.ts';
import { halfMoment, isDateTime, isTimeZone } from '../../../src/model/fields/date.ts';
import type { DateFormatter } from '../../../src/publishing/dates/dates.ts';
import { getAdminLanguage } from '../../settings/admin-language.ts';

/** The locale, with a formatter that accepts missing and invalid moments, and says so instead of failing. */
export function withUnfinishedDates(locale: Locale): Locale {
  const dates = toTolerant(locale.dates);
  return {
    ...locale,
    dates,
    datesIn: (zone) => (isTimeZone(zone) ? toTolerant(locale.datesIn(zone)) : dates),
    getDate: (iso) => ({ iso, day: dates.day(iso) }),
  };
}

function toTolerant(dates: DateFormatter): DateFormatter {
  const messages = getAdminLanguage().preview;
  const format = (moment: string, toText: (moment: string) => string) => {
    if (isDateTime(moment)) return toText(moment);
    // What a form holds while the day or the time is missing.
    if (moment === '' || halfMoment.test(moment))
      return `(${/^\d/.test(moment) ? messages.noTime : messages.noDate})`;
    return `(${fill(messages.notADate, { value: moment })})`;
  };
  const moment = (value: string) => format(value, dates.moment);
  return {
    moment,
    day: (value) => format(value, dates.day),
    event: (start, end = start) =>
      // One that ends before it starts is invalid, too.
      isDateTime(start) && isDateTime(end) && Date.parse(start) <= Date.parse(end)
        ? dates.event(start, end)
        : [...new Set([start, end])].map(moment).join(' – '),
    month: (value) => (isDateTime(value) ? dates.month(value) : ''),
    monthName: (value) => (isDateTime(value) ? dates.monthName(value) : ''),
    year: (value) => (isDateTime(value) ? dates.year(value) : ''),
    isoDay: (value) => (isDateTime(value) ? dates.isoDay(value) : ''),
  };
}
