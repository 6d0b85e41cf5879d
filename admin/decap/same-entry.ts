import { isCollection, type Map } from 'immutable';
import { isSameValue } from '../../src/model/fields/written-value.ts';

type Data = Map<string, unknown>;

const toPlain = (value: unknown) => (isCollection(value) ? value.toJS() : value);

/** Whether two values of a field would be written alike. */
export const isSameField = (one: unknown, other: unknown) =>
  isSameValue(toPlain(one), toPlain(other));

/** Whether two states of an entry would be written alike. Asked at every key, so texts are compared first. */
export function isSameEntry(one: Data, other: Data | undefined): boolean {
  if (!other) return false;
  const names = [...new Set([...one.keys(), ...other.keys()])];
  const pairs = names.map((name) => [one.get(name), other.get(name)] as const);
  const isSameText = ([a, b]: (typeof pairs)[number]) =>
    typeof a !== 'string' || typeof b !== 'string' || a === b;
  return pairs.every(isSameText) && pairs.every(([a, b]) => isSameField(a, b));
}
