import type { Publishable } from './lifecycle.ts';

/** What of an entry changes, by the passing of time alone, what readers see. */
export interface Timed extends Publishable {
  readonly dateModified?: string | undefined;
  readonly corrections?: readonly { readonly date: string }[] | undefined;
}

/**
 * The next moment at which readers must see something else, if nobody edits anything.
 * @param entries all entries, public or not
 * @param now milliseconds since 1970-01-01T00:00Z; a moment that is now has come already
 * @returns milliseconds since 1970-01-01T00:00Z, or undefined when nothing is awaited
 */
export function getNextMoment(entries: Iterable<Timed>, now: number): number | undefined {
  let next = Infinity;
  for (const entry of entries)
    for (const moment of getMoments(entry)) if (moment > now && moment < next) next = moment;
  return next === Infinity ? undefined : next;
}

/** A draft waits for an editor, but its consent also holds what is public in another language. */
function getMoments(entry: Timed): number[] {
  const consent = [entry.consent?.reviewBy, entry.consent?.revoked];
  const own = [
    entry.datePublished,
    entry.embargoedUntil,
    entry.expires,
    entry.withdrawn?.date,
    entry.dateModified,
    ...(entry.corrections ?? []).map(({ date }) => date),
  ];
  return [...consent, ...(entry.draft ? [] : own)].flatMap((moment) =>
    moment === undefined ? [] : Date.parse(moment),
  );
}
