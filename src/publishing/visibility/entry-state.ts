import { isDateTime } from '../../model/fields/date.ts';
import { toLocalMoment } from '../dates/local-moment.ts';
import { toEffectiveConsent } from './effective-consent.ts';
import { isDueForReview } from './consent-review.ts';
import { lifecycle, type Publishable } from './lifecycle.ts';
import type { Values } from '../../model/fields/written-value.ts';

/** The states of an entry that staff distinguish. */
export const entryStates = [
  'draft',
  'scheduled',
  'embargoed',
  'public',
  'withdrawn',
  'consent-lapsed',
  'consent-review',
  'expired',
] as const;

export type EntryState = (typeof entryStates)[number];

/** The state of an entry. Ignores fields that are no valid moments. */
export const getEntryState = (data: Values, now: number): EntryState =>
  getState(toPublishable(data), now);

/** The state of an entry whose fields were read before. */
export function getState(entry: Publishable, now: number): EntryState {
  const state = lifecycle(entry, now);
  return state === 'public' && isDueForReview(entry.consent, now) ? 'consent-review' : state;
}

/**
 * The fields of an unchecked entry that decide whether the public may see it. An entry in the admin also has the consent of
 * its translations, with its source.
 */
export function toPublishable(data: Values): Publishable {
  const withdrawn = toMoment((data.withdrawn as { date?: unknown } | undefined)?.date);
  const { consent } = (data.$source ?? {}) as { readonly consent?: unknown };
  const [own, others] = [toConsent(data.consent), toConsent(consent)];
  const datePublished = toMoment(data.datePublished);
  return {
    draft: data.draft === true,
    ...(datePublished && { datePublished }),
    embargoedUntil: toMoment(data.embargoedUntil),
    expires: toMoment(data.expires),
    withdrawn: withdrawn === undefined ? undefined : { date: withdrawn },
    // A revocation counts in all languages at once, and a renewal in those that are published with this one.
    consent:
      own && others
        ? { ...own, revoked: toEffectiveConsent([own, others])?.revoked }
        : (own ?? others),
  };
}

function toConsent(value: unknown) {
  const consent = value as { reviewBy?: unknown; revoked?: unknown } | null | undefined;
  const revoked = toMoment(consent?.revoked);
  const reviewBy = toMoment(consent?.reviewBy) ?? revoked;
  return reviewBy === undefined ? undefined : { reviewBy, revoked };
}

/** The day of a moment in the newsroom's time zone, such as `2011-06-01`; empty if there is none. */
export function toDay(value: unknown, timeZone: string): string {
  return toLocalMoment(toMoment(value) ?? '', timeZone).date;
}

const toMoment = (value: unknown) =>
  typeof value === 'string' && isDateTime(value) ? value : undefined;
