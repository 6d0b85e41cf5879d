import { translate } from '../../src/languages/translate.ts';
import type { AdminLanguage } from '../../src/languages/parts/language.ts';
import type { Field } from '../../src/model/fields/field.ts';
import { getEntryState, toDay } from '../../src/publishing/visibility/entry-state.ts';
import type { SourceWithRevision } from './source-with-revision.ts';
import type { Values } from '../../src/model/fields/written-value.ts';

export interface ListFacts {
  readonly adminLanguage: AdminLanguage;
  readonly timeZone: string;
  /** “January 20, 2027” */
  formatDay(moment: string): string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
}

/** Hidden keys by which lists describe entries. They never reach a file. */
export function toListKeys(data: Values, facts: ListFacts): Record<string, string> {
  const { adminLanguage, timeZone, formatDay, now } = facts;
  const state = getEntryState(data, now);
  const { datePublished, $source } = data;
  const { states, isOutdated } = adminLanguage.messages.config;
  const notes = [
    state !== 'public' && states[state],
    ($source as Partial<SourceWithRevision> | undefined)?.isOutdated && isOutdated,
  ].filter(Boolean);
  const day = toDay(datePublished, timeZone);
  return {
    $state: state,
    $note: notes.join(' · '),
    $dated: day && formatDay(datePublished as string),
    $day: day,
  };
}

/** The name of a group in the language of the admin. @param value see `toGroupValue` */
export function toGroupLabel(
  { structure }: Field,
  value: string,
  adminLanguage: AdminLanguage,
): string {
  if (structure.kind === 'moment') return value;
  const label = structure.kind === 'choice' ? structure.values[value] : undefined;
  return label ? translate(label, adminLanguage) : value.replaceAll('-', ' ');
}
