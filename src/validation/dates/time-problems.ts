import { message } from '../../languages/message.ts';
import type { SourceProblem } from '../../languages/problems/source-problem.ts';
import { isTimeZone } from '../../publishing/dates/time-zone.ts';
import { toFieldProblem, type InspectedNewsroom } from '../newsroom/inspected-newsroom.ts';

/**
 * An unknown time zone. The folder of an entry may be that of another year than its date: an entry stays where it was begun, since
 * staff could not move it.
 */
export function findTimeProblems({
  settings: { site },
}: Pick<InspectedNewsroom, 'settings'>): SourceProblem[] {
  if (!site || isTimeZone(site.values.timeZone)) return [];
  const { timeZone } = site.values;
  return [
    toFieldProblem(site.source, 'timeZone', {
      code: 'unknown-time-zone',
      cause: message('“{timeZone}” is no time zone', { timeZone }),
      remedy: message('Write the name of a time zone, such as America/New_York.'),
      formRemedy: message('Choose one from the list.'),
    }),
  ];
}
