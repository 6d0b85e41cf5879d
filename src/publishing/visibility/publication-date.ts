import { toLocalMoment, toMoment } from '../dates/local-moment.ts';
import type { Publishable } from './lifecycle.ts';

/** When an entry is published, and in which time zone its date is written. */
interface Publication {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** IANA name. */
  readonly timeZone: string;
  /** What is published of the entry so far. */
  readonly before?: Publishable | undefined;
}

/**
 * The date of an entry that is published: the one that staff chose, or else the end of its embargo, or else now.
 * A date that was the end of the embargo moves with it, as long as the embargo lasts.
 */
export function toDatePublished(
  entry: Publishable,
  { now, timeZone, before }: Publication,
): string {
  const chosen =
    isEndOfEmbargo(before, now) && before.datePublished === entry.datePublished
      ? undefined
      : entry.datePublished;
  if (chosen) return chosen;
  const { embargoedUntil } = entry;
  if (isAwaited(embargoedUntil, now)) return embargoedUntil;
  return toMoment(toLocalMoment(new Date(now).toISOString(), timeZone), timeZone);
}

const isAwaited = (moment: string | null | undefined, now: number): moment is string =>
  typeof moment === 'string' && Date.parse(moment) > now;

function isEndOfEmbargo(entry: Publishable | undefined, now: number): entry is Publishable {
  return isAwaited(entry?.embargoedUntil, now) && entry?.embargoedUntil === entry?.datePublished;
}
