import { message } from '../../languages/message.ts';
import { z } from 'zod';
import type { FieldProblemName } from './field-problem-kinds.ts';
import { defineField, type Field, type FieldOptions, type Moment } from './field.ts';
import { text } from './text.ts';

/** An instant in ISO 8601 with an offset: `2011-06-01T10:00:00-04:00`. In a file, seconds are optional. */
export type DateTime = string;

/** Feeds and data have seconds in every moment, as RFC 3339 demands. */
const withSeconds = (value: string): DateTime => value.replace(/(?<=T\d\d:\d\d)(?=[Z+-])/, ':00');

const dateTimePattern =
  /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

const withoutOffset = /^\d{4}-\d{2}-\d{2}([T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?)?$/;

/** What a form holds while the day or the time is missing: nothing that is saved or published. */
export const halfMoment = /^(\d{4,}-\d{2}-\d{2})?T(\d{2}:\d{2})?$/;

/** What databases and other programs write, with what is wrong in it. */
const otherForm =
  /^\d{4}-\d{2}-\d{2}(?:T|(?<space> ))\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3}(?<fraction>\d+)?)?)?(?:Z|[+-]\d{2}(?::\d{2}|(?<minutes>\d{2})))$/;

/** Browsers read “26” as the year 26: an embargo until then would be over. */
const shortYear = /^0/;

/** Whether a string is a real instant with an offset, in the year 1000 or later. February 30 is not. */
export function isDateTime(value: string): boolean {
  if (shortYear.test(value)) return false;
  return dateTimePattern.test(value) && isInCalendar(value);
}

/** Whether the day with which a date begins is one. */
function isInCalendar(value: string): boolean {
  const [year = 0, month = 0, day = 0] = value.slice(0, 10).split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function findDateProblem(value: string): FieldProblemName | undefined {
  if (isDateTime(value)) return undefined;
  // WordPress writes 0000-00-00 for what was never published.
  if (withoutOffset.test(value)) return isInCalendar(value) ? 'noOffset' : 'noSuchDay';
  if (dateTimePattern.test(value)) return shortYear.test(value) ? 'shortYear' : 'noSuchDay';
  if (halfMoment.test(value)) return value.startsWith('T') ? 'noDay' : 'noTime';
  const parts = otherForm.exec(value)?.groups;
  if (parts?.['space']) return 'spaceInDate';
  if (parts?.['fraction']) return 'longFraction';
  return parts?.['minutes'] ? 'offsetWithoutColon' : 'noDate';
}

/** A moment: date, time and offset from UTC. */
export function dateTime(options: FieldOptions & Moment): Field<DateTime> {
  const { setBy, beginsNow, isDay, opens, zonedBy } = options;
  return defineField(options, {
    structure: { kind: 'moment', setBy, beginsNow, isDay, opens, zonedBy },
    schema: z
      .string()
      .superRefine((value, context) => {
        const message = findDateProblem(value);
        if (message) context.addIssue({ code: 'custom', message });
      })
      .transform(withSeconds),
    remedy: message('Write date, time and offset, such as 2011-06-01T10:00:00-04:00.'),
    formRemedy: isDay ? message('Choose a day.') : message('Choose a day and a time.'),
  });
}

/** Whether a name is a time zone in the IANA list that the pinned Node contains. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The IANA name of a time zone: `America/New_York`. */
export const timeZone = (options: FieldOptions): Field<string> =>
  text({
    ...options,
    offers: 'time-zones',
    pattern: {
      // JavaScript also accepts an offset, which knows no daylight-saving time.
      expression: /^[A-Za-z_+-]+(\/[A-Za-z0-9_+-]+){0,2}$/,
      accepts: isTimeZone,
      remedy: message('Write the name of a time zone, such as America/New_York.'),
    },
  });
