import type { Field } from '../../model/fields/field.ts';
import { toDay } from '../visibility/entry-state.ts';

/**
 * The group of an entry in a list that is grouped by a field: the year of a moment, a choice, or the key of an
 * entry. Of several values the first counts; empty if there is none.
 * @param value unchecked
 * @param timeZone IANA name
 */
export function toGroupValue({ structure }: Field, value: unknown, timeZone: string): string {
  if (structure.kind === 'moment') return toDay(value, timeZone).slice(0, 4);
  const [first] = Array.isArray(value) ? (value as unknown[]) : [value];
  return typeof first === 'string' ? first : '';
}
