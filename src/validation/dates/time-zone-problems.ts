import { message } from '../../languages/message.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import { isTimeZone } from '../../publishing/dates/time-zone.ts';
import { toFieldProblem, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';

/** A time zone of the newsroom that does not exist. */
export function findTimeZoneProblems({ settings: { site } }: InspectedNewsroom): SourceProblem[] {
  if (!site) return [];
  const { timeZone } = site.values;
  if (isTimeZone(timeZone)) return [];
  return [
    toFieldProblem(site.source, 'timeZone', {
      code: 'unknown-time-zone',
      cause: message('“{timeZone}” is no time zone', { timeZone }),
      remedy: message('Write the name of a time zone, such as America/New_York.'),
      formRemedy: message('Choose one from the list.'),
    }),
  ];
}
