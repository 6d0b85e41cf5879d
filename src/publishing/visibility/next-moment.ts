import { deriveOnce } from '../../model/derivation.ts';
import { getEventEnd } from '../dates/event-end.ts';
import { changeAge, newsAge } from '../dates/news-age.ts';
import { getLifecycleMoments, opensAt, type Publishable } from './lifecycle.ts';
import type { NextMoments } from './takedown.ts';

/** The fields by which an entry's page changes with time alone. */
export interface Timed extends Publishable {
  readonly dateModified?: string | undefined;
  readonly corrections?: readonly { readonly date: string }[] | undefined;
  readonly event?: TimedEvent | undefined;
  readonly hearing?: TimedEvent | undefined;
}

type TimedEvent = Parameters<typeof getEventEnd>[0];

/**
 * The next moment at which the site changes without an edit.
 * @param entries all entries, public or not
 * @param now milliseconds since 1970-01-01T00:00Z; a moment equal to it is in the past
 * @returns milliseconds since 1970-01-01T00:00Z, or undefined when no moment is in the future
 */
export function getNextMoment(entries: Iterable<Timed>, now: number): number | undefined {
  let next = Infinity;
  for (const entry of entries)
    for (const moment of getMoments(entry)) if (moment > now && moment < next) next = moment;
  return next === Infinity ? undefined : next;
}

/** The same, and the next moment at which an entry appears. */
export function getNextMoments(entries: readonly Timed[], now: number): NextMoments {
  const nextMoment = getNextMoment(entries, now);
  const openings = entries.map(opensAt).filter((moment) => moment > now);
  const nextOpening = openings.reduce((one, other) => Math.min(one, other), Infinity);
  return { nextMoment, ...(nextOpening < Infinity && { nextOpening }) };
}

/** The moments of an entry. A draft waits for an editor, but its consent also applies to public translations. */
const getMoments = deriveOnce((entry: Timed): readonly number[] => {
  if (entry.draft) return getLifecycleMoments({ consent: entry.consent });
  const corrections = (entry.corrections ?? []).map(({ date }) => date);
  const changes = [entry.dateModified ?? [], corrections].flat().map(Date.parse);
  const past = changes.map((change) => change + changeAge);
  const events = [entry.event, entry.hearing].flatMap((event) => (event ? getEventEnd(event) : []));
  const news = entry.datePublished ? [Date.parse(entry.datePublished) + newsAge] : [];
  return [...getLifecycleMoments(entry), ...changes, ...past, ...events, ...news];
});
