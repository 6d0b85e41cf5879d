import type { ConsentValue } from '../../model/content-types/testimony.ts';

/** The fields that decide whether the public may see an entry. All moments are ISO 8601 with offset. */
export interface Publishable {
  readonly draft?: boolean;
  readonly datePublished?: string;
  readonly embargoedUntil?: string | undefined;
  readonly expires?: string | undefined;
  readonly withdrawn?: { readonly date: string } | undefined;
  readonly consent?: Pick<ConsentValue, 'reviewBy' | 'revoked'> | undefined;
}

/** The state of an entry at one moment. */
export type Lifecycle =
  | 'draft'
  /** It appears at its date of publication, which is in the future. */
  | 'scheduled'
  /** It appears at the end of its embargo. */
  | 'embargoed'
  | 'public'
  /** Was public; its address now shows a notice. */
  | 'withdrawn'
  | 'consent-lapsed'
  | 'expired';

/** In unchecked fields, an empty one is null. */
const isSet = (moment: string | undefined): moment is string => typeof moment === 'string';

/**
 * When the public may first see an entry: at its date, or at the end of its embargo; a draft never.
 * @returns milliseconds since 1970-01-01T00:00Z; -Infinity for an entry without either, Infinity for a draft
 */
export function opensAt({ draft, datePublished, embargoedUntil }: Publishable): number {
  if (draft) return Infinity;
  const toTime = (moment: string | undefined) => (isSet(moment) ? Date.parse(moment) : -Infinity);
  return Math.max(toTime(datePublished), toTime(embargoedUntil));
}

/**
 * When an entry that the public sees leaves the site by itself: when it expires, or its consent ends or is to be reviewed.
 * @returns that moment as the entry states it; undefined for an entry that stays
 */
export function closesAt({ expires, consent }: Publishable): string | undefined {
  const moments = [expires, consent?.reviewBy, consent?.revoked].filter(isSet);
  return moments.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];
}

/** The moments at which `lifecycle` may begin to give another answer, in milliseconds since 1970-01-01T00:00Z. */
export const getLifecycleMoments = (entry: Publishable): number[] =>
  [
    entry.datePublished,
    entry.embargoedUntil,
    entry.expires,
    entry.withdrawn?.date,
    entry.consent?.reviewBy,
    entry.consent?.revoked,
  ]
    .filter(isSet)
    .map(Date.parse);

/** Whether an entry has a page at its address: its own, or the notice of its withdrawal. */
export const isVisible = (state: Lifecycle): boolean => state === 'public' || state === 'withdrawn';

/** Whether an entry was public and no longer is. */
export const isOver = (state: Lifecycle): boolean =>
  state === 'withdrawn' || state === 'expired' || state === 'consent-lapsed';

/**
 * The one function that decides what the public may see.
 *
 * A moment belongs to the state that it begins: at `embargoedUntil` the entry is public, at `expires` it is gone.
 * The order matters where several states apply: those that protect people and embargoes come first, and
 * a withdrawn entry whose consent lapsed does not even keep its notice.
 *
 * @param entry the relevant fields; absent ones do not restrict
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function lifecycle(entry: Publishable, now: number): Lifecycle {
  const reached = (moment: string | undefined) => isSet(moment) && Date.parse(moment) <= now;
  const awaited = (moment: string | undefined): moment is string =>
    isSet(moment) && !reached(moment);

  if (entry.draft) return 'draft';
  const { datePublished, embargoedUntil } = entry;
  if (awaited(embargoedUntil)) {
    // Staff read when it appears from the state: the later moment.
    const isDatedLater = Date.parse(datePublished ?? '') > Date.parse(embargoedUntil);
    return isDatedLater ? 'scheduled' : 'embargoed';
  }
  if (awaited(datePublished)) return 'scheduled';
  if (reached(entry.consent?.revoked) || reached(entry.consent?.reviewBy)) return 'consent-lapsed';
  if (reached(entry.withdrawn?.date)) return 'withdrawn';
  if (reached(entry.expires)) return 'expired';
  return 'public';
}
