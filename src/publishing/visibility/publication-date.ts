import { formatInstant } from '../dates/local-moment.ts';
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
 * A date that was the end of the embargo moves with it, also to now. When the embargo is removed, the date stays: staff see
 * it.
 */
export function toDatePublished(
  entry: Publishable,
  { now, timeZone, before }: Publication,
): string {
  const { datePublished, embargoedUntil } = entry;
  const isEmbargoed = isAwaited(embargoedUntil, now);
  const wasEndOfEmbargo = before !== undefined && isEndOfEmbargo(before, now);
  const moves = embargoedUntil && wasEndOfEmbargo && before.datePublished === datePublished;
  if (datePublished && !moves) return datePublished;
  if (isEmbargoed) return embargoedUntil;
  return formatInstant(now, timeZone);
}

/** Whether the date of an entry is the end of its embargo, which is still to come. */
export const isEndOfEmbargo = ({ datePublished, embargoedUntil }: Publishable, now: number) =>
  isAwaited(embargoedUntil, now) && embargoedUntil === datePublished;

/** Whether the date of an entry is that of a publication that held it back, and readers first see it now. */
export const isDateOfHeldBack = (
  { draft, datePublished }: Publishable,
  { now, before }: Pick<Publication, 'now' | 'before'>,
): boolean =>
  before?.draft === true &&
  !draft &&
  before.datePublished === datePublished &&
  !isAwaited(datePublished, now);

const isAwaited = (moment: string | null | undefined, now: number): moment is string =>
  typeof moment === 'string' && Date.parse(moment) > now;
