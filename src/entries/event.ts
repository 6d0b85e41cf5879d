import type { EventValue } from '../model/release.ts';
import type { Edition } from './edition.ts';
import type { EventView } from './views.ts';

/** A gathering with its times as readers of the edition write them. */
export function toEventView(
  edition: Edition,
  event: Pick<EventValue, 'start' | 'end'> & Partial<EventValue>,
): EventView {
  const { start, end, place, dialIn, registration } = event;
  return {
    start: edition.getDate(start),
    ...(end && { end: edition.getDate(end) }),
    when: end ? edition.dates.range(start, end) : edition.dates.moment(start),
    ...(place && { place }),
    ...(dialIn && { dialIn }),
    ...(registration && { registration }),
  };
}
