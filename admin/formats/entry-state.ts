import { translate } from '../../src/languages/translate.ts';
import type { ContentType } from '../../src/model/content-types/content-type.ts';
import { isDateTime } from '../../src/model/fields/date.ts';
import type { AdminLanguage } from '../../src/languages/language.ts';
import type { Field } from '../../src/model/fields/field.ts';
import { lifecycle, type Lifecycle, type Publishable } from '../../src/publishing/lifecycle.ts';

/** Milliseconds before its end at which a consent is up for review: staff need weeks to reach people. */
const reviewNotice = 60 * 24 * 60 * 60 * 1000;

export type EntryState = Lifecycle | 'consent-review';

/** The state of an entry. Ignores fields that are no valid moments. */
export function getEntryState(data: Readonly<Record<string, unknown>>, now: number): EntryState {
  const state = lifecycle(toPublishable(data), now);
  const reviewBy = toMoment((data.consent as { reviewBy?: unknown } | undefined)?.reviewBy);
  const isNear = reviewBy !== undefined && Date.parse(reviewBy) - now < reviewNotice;
  return state === 'public' && isNear ? 'consent-review' : state;
}

/** The fields of an unchecked entry that decide whether the public may see it. */
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

/** The hidden key that holds an entry's group in a list that is grouped by a field. */
export const toGroupKey = (field: string) => `$by-${field}`;

/** Hidden keys by which lists describe, filter and group entries. They never reach a file. */
export function toListKeys(
  type: ContentType,
  data: Readonly<Record<string, unknown>>,
  facts: ListFacts,
): Record<string, string> {
  const { adminLanguage, timeZone, now } = facts;
  const state = getEntryState(data, now);
  const groups = (type.listing?.groups ?? []).map((name) => [
    toGroupKey(name),
    toGroup(type.fields[name]!, data[name], facts),
  ]);
  return {
    $state: state,
    $note: state === 'public' ? '' : ` · ${adminLanguage.messages.config.states[state]}`,
    $day: toDay(data.datePublished, timeZone),
    ...(Object.fromEntries(groups) as Record<string, string>),
  };
}

/** The day of a moment in the newsroom's time zone, such as `2011-06-01`; empty if there is none. */
export function toDay(value: unknown, timeZone: string): string {
  const moment = toMoment(value);
  if (!moment) return '';
  // The Swedish date format is that of ISO 8601.
  return new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone }).format(new Date(moment));
}

/** The group of a value: a moment's year, a choice's label or an entry's name. Of several values, the first. */
function toGroup({ structure }: Field, value: unknown, facts: ListFacts): string {
  if (structure.kind === 'moment') return toDay(value, facts.timeZone).slice(0, 4);
  const [first] = Array.isArray(value) ? (value as unknown[]) : [value];
  if (typeof first !== 'string') return '';
  const label = structure.kind === 'choice' ? structure.values[first] : undefined;
  return label ? translate(label, facts.adminLanguage) : first.replaceAll('-', ' ');
}
