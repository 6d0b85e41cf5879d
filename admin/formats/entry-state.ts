import type { ContentType } from '../../src/model/content-type.ts';
import { isDateTime } from '../../src/model/fields/date.ts';
import type { AdminLanguage } from '../../src/model/field.ts';
import { lifecycle, type Lifecycle, type Publishable } from '../../src/publishing/lifecycle.ts';
import { getWords } from '../words/languages.ts';

/** A consent is announced for review this long before it ends: staff need weeks to reach people. */
const reviewNotice = 60 * 24 * 60 * 60 * 1000;

export type EntryState = Lifecycle | 'consent-review';

/** Where an entry stands; fields that can't be read as moments do not count. */
export function getEntryState(data: Readonly<Record<string, unknown>>, now: number): EntryState {
  const state = lifecycle(toPublishable(data), now);
  const reviewBy = toMoment((data.consent as { reviewBy?: unknown } | undefined)?.reviewBy);
  const isNear = reviewBy !== undefined && Date.parse(reviewBy) - now < reviewNotice;
  return state === 'public' && isNear ? 'consent-review' : state;
}

/** What of an unchecked entry decides whether the public may see it. */
export function toPublishable(data: Readonly<Record<string, unknown>>): Publishable {
  const withdrawn = toMoment((data.withdrawn as { date?: unknown } | undefined)?.date);
  const consent = data.consent as { reviewBy?: unknown; revoked?: unknown } | undefined;
  const reviewBy = toMoment(consent?.reviewBy);
  const datePublished = toMoment(data.datePublished);
  return {
    draft: data.draft === true,
    ...(datePublished && { datePublished }),
    embargoedUntil: toMoment(data.embargoedUntil),
    expires: toMoment(data.expires),
    withdrawn: withdrawn === undefined ? undefined : { date: withdrawn },
    consent: reviewBy ? { reviewBy, revoked: toMoment(consent?.revoked) } : undefined,
  };
}

const toMoment = (value: unknown) =>
  typeof value === 'string' && isDateTime(value) ? value : undefined;

export interface ListFacts {
  readonly adminLanguage: AdminLanguage;
  readonly timeZone: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
}

/** Hidden keys by which lists describe, filter and group entries. They never reach a file. */
export function toListKeys(
  type: ContentType,
  data: Readonly<Record<string, unknown>>,
  { adminLanguage, timeZone, now }: ListFacts,
): Record<string, string> {
  const state = getEntryState(data, now);
  const day = toDay(data.datePublished, timeZone);
  const topics = Array.isArray(data.topics) ? data.topics : [];
  const words = getWords(adminLanguage).config;
  return {
    $state: state,
    $note: state === 'public' ? '' : ` · ${words.states[state]}`,
    $day: day,
    $year: day.slice(0, 4),
    $kind: toKindLabel(type, data.kind, adminLanguage),
    $topic: typeof topics[0] === 'string' ? topics[0].replaceAll('-', ' ') : '',
  };
}

/** The day of a moment in the newsroom's zone, such as `2011-06-01`; empty where there is none. */
export function toDay(value: unknown, timeZone: string): string {
  const moment = toMoment(value);
  if (!moment) return '';
  // Sweden writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone }).format(new Date(moment));
}

function toKindLabel(type: ContentType, kind: unknown, adminLanguage: AdminLanguage): string {
  const options = type.fields.kind?.widget({ adminLanguage, languages: [] }).options;
  const found = (options as { value: string; label: string }[] | undefined)?.find(
    ({ value }) => value === kind,
  );
  return found?.label ?? '';
}
