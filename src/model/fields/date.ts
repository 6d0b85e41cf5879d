import { z } from 'zod';
import type { CauseName } from '../causes.ts';
import { defineField, type Field, type FieldOptions } from '../field.ts';

/** An instant as text, ISO 8601 with seconds optional and always an offset: `2011-06-01T10:00:00-04:00`. */
export type DateTime = string;

const dateTimePattern =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

const withoutOffset = /^\d{4}-\d{2}-\d{2}([T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?)?$/;

/** Tells whether text is a real instant with an offset. February 30 is none. */
export function isDateTime(value: string): boolean {
  const match = dateTimePattern.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function findDateProblem(value: string): CauseName | undefined {
  if (isDateTime(value)) return undefined;
  if (withoutOffset.test(value)) return 'noOffset';
  if (dateTimePattern.test(value)) return 'noSuchDay';
  return 'noDate';
}

/** A moment: date, time and offset from UTC. */
export function dateTime(options: FieldOptions): Field<DateTime> {
  return defineField(options, {
    schema: z.string().superRefine((value, context) => {
      const message = findDateProblem(value);
      if (message) context.addIssue({ code: 'custom', message });
    }),
    remedy: {
      en: 'Write date, time and offset, such as 2011-06-01T10:00:00-04:00.',
      es: 'Escriba fecha, hora y desfase horario, por ejemplo 2011-06-01T10:00:00-04:00.',
    },
    formRemedy: { en: 'Choose a day and a time.', es: 'Elija un día y una hora.' },
    widget: () => ({ widget: 'moment' }),
  });
}
