import { eventFields } from '../../model/content-types/release.ts';
import { isGroup, isSameValue, type Values } from '../../model/fields/written-value.ts';
import { toPublishable } from './entry-state.ts';
import { lifecycle } from './lifecycle.ts';
import { getEventEnd } from '../dates/event-end.ts';

/**
 * Whether a coming event changes, or the headline, its name in calendars, and the entry does not say so: calendars that
 * have the event take a change only with a later moment (`SEQUENCE` in RFC 5545, section 3.8.7.4), and would keep it for
 * good after an earlier one. Only a publication can know: a build reads content that does not say what it was before.
 * @param before what is published of the entry
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function hasUnstatedEventChange(before: Values, after: Values, now: number): boolean {
  const events = [before, after].map(getEvent);
  const [former, event] = events;
  // Nobody has the event of an entry that is not public.
  if (!former || !event || ![before, after].every((one) => isPublic(one, now))) return false;
  if (!events.some((one) => getEventEnd(one as { start: string }) > now)) return false;
  const isMoved =
    !isSameValue(before['headline'], after['headline']) ||
    Object.keys(eventFields).some((name) => !isSameValue(former[name], event[name]));
  const [stated, restated] = [before, after].map((one) => getLastChange(one, now)) as [
    number,
    number,
  ];
  return restated < stated || (isMoved && restated === stated);
}

/** The event of a release, or the hearing of a testimony. */
export const getEvent = ({ event, hearing }: Values): Values | undefined =>
  [event, hearing].find(isGroup);

const isPublic = (values: Values, now: number) =>
  lifecycle(toPublishable(values), now) === 'public';

/** When readers were last told of a change, or of the entry. */
function getLastChange({ datePublished, dateModified, corrections }: Values, now: number): number {
  const corrected = [corrections ?? []].flat().map((one) => (isGroup(one) ? one['date'] : one));
  const moments = [datePublished, dateModified, ...corrected].map((one) => Date.parse(String(one)));
  return Math.max(...moments.filter((moment) => moment <= now));
}
