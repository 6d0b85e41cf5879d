import type { Fields, FieldValues } from '../fields/field.ts';
import { isGroup, type Values } from '../fields/written-value.ts';

/** A rule needs a field whose value is wrong, so nobody can say whether it is broken. */
class UnknownValue extends Error {}

/**
 * The values of an entry of which some fields are wrong, so that the rules between the others are checked in the same
 * round. To read a wrong one throws; `decide` then leaves the rule out.
 * @param written the values as they are in the file or form
 */
export function toKnownValues<F extends Fields>(fields: F, written: Values): FieldValues<F> {
  const values = {};
  for (const [name, { schema, structure }] of Object.entries(fields)) {
    const value = written[name];
    const { success, data } = schema.safeParse(value);
    // Of a group, its other fields are known.
    const isPartlyKnown = !success && structure.kind === 'group' && isGroup(value);
    const known = isPartlyKnown ? toKnownValues(structure.fields, value) : data;
    const get = () => {
      if (success || isPartlyKnown) return known;
      throw new UnknownValue(name);
    };
    Object.defineProperty(values, name, { enumerable: true, get });
  }
  return values as FieldValues<F>;
}

/** What a rule finds; nothing if it needs a value that is wrong by itself. */
export function decide<T>(rule: () => readonly T[]): readonly T[] {
  try {
    return rule();
  } catch (error) {
    if (error instanceof UnknownValue) return [];
    throw error;
  }
}
