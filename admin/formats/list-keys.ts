import { translate } from '../../src/languages/translate.ts';
import type { ContentType } from '../../src/model/content-types/content-type.ts';
import type { AdminLanguage } from '../../src/languages/language.ts';
import type { Field } from '../../src/model/fields/field.ts';
import { toGroupValue } from '../../src/publishing/lists/entry-groups.ts';
import { getEntryState, toDay } from '../../src/publishing/visibility/entry-state.ts';

export interface ListFacts {
  readonly adminLanguage: AdminLanguage;
  readonly timeZone: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
}

/** The hidden key that holds an entry's group in a list that is grouped by a field. */
export const toGroupKey = (field: string) => `$by-${field}`;

/** The reverse of `toGroupKey`. */
export const toGroupedField = (key: string) => key.replace('$by-', '');

/** Hidden keys by which lists describe, filter and group entries. They never reach a file. */
export function toListKeys(
  type: ContentType,
  data: Readonly<Record<string, unknown>>,
  facts: ListFacts,
): Record<string, string> {
  const { adminLanguage, timeZone, now } = facts;
  const state = getEntryState(data, now);
  const day = toDay(data.datePublished, timeZone);
  const groups = (type.listing?.groups ?? []).map((name) => {
    const field = type.fields[name]!;
    const label = toGroupLabel(field, toGroupValue(field, data[name], timeZone), adminLanguage);
    return [toGroupKey(name), label];
  });
  return {
    $state: state,
    $note: state === 'public' ? '' : ` · ${adminLanguage.messages.config.states[state]}`,
    $dated: day && ` · ${day}`,
    $day: day,
    ...(Object.fromEntries(groups) as Record<string, string>),
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
