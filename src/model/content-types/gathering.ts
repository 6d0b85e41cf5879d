import { message } from '../../languages/message.ts';
import { dateTime, timeZone } from '../fields/date.ts';
import type { FieldOptions } from '../fields/field.ts';
import { optional } from '../fields/optional.ts';

/**
 * When people gather, at an event or a hearing.
 * @param group the name of the field that holds them
 */
export const defineTimes = (group: string, options: Pick<FieldOptions, 'copiedTo'> = {}) => {
  const zonedBy = `${group}.timeZone`;
  return {
    start: dateTime({ label: 'Begins', meaning: 'startDate', zonedBy, ...options }),
    end: optional(dateTime({ label: 'Ends', meaning: 'endDate', zonedBy, ...options })),
    timeZone: optional(
      timeZone({
        label: 'Time zone',
        hint: 'Only if the place has another one than the newsroom. Write the times as the clocks there show them.',
      }),
    ),
  };
};

/** Whether the times contradict each other. @param field the group */
export const findTimesProblem = (
  field: string,
  { start, end }: { readonly start: string; readonly end?: string | undefined },
) =>
  end &&
  Date.parse(end) <= Date.parse(start) && {
    field: `${field}.end`,
    cause: message('the event ends before it begins'),
    remedy: message('Write an end after start, or remove it.'),
  };
