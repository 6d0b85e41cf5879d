import { isCollection, type Map } from 'immutable';
import { isSameValue } from '../../../src/model/fields/written-value.ts';

type Data = Map<string, unknown>;

const toPlain = (value: unknown) => (isCollection(value) ? value.toJS() : value);

/** Whether two values of a field are written to the same source. */
export const isSameField = (one: unknown, other: unknown) =>
  isSameValue(toPlain(one), toPlain(other));

/** Whether two states of an entry are written to the same source. Compares strings first: it runs at every keystroke. */
export function isSameEntry(one: Data, other: Data | undefined): boolean {
  if (!other) return false;
  // Keys such as $source are no fields.
  const names = [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => !name.startsWith('$'),
  );
  const pairs = names.map((name) => [one.get(name), other.get(name)] as const);
  const isSameString = ([a, b]: (typeof pairs)[number]) =>
    typeof a !== 'string' || typeof b !== 'string' || a === b;
  return pairs.every(isSameString) && pairs.every(([a, b]) => isSameField(a, b));
}
