import type { Field, Fields } from '../model/fields/field.ts';
import { isGroup } from '../model/fields/written-value.ts';

/** The fields of a group, or of the groups in a list; empty for any other field. */
export function getInnerFields(field: Field | undefined): Fields {
  if (field?.structure.kind === 'group') return field.structure.fields;
  return field?.structure.kind === 'list' ? getInnerFields(field.structure.item) : {};
}

/** Names in the order of the model; unknown names come last, in the given order. */
export function toOrderedNames(names: readonly string[], fields: Fields): string[] {
  const known = Object.keys(fields).filter((name) => names.includes(name));
  return [...known, ...names.filter((name) => !known.includes(name))];
}

/** The value with the keys of all its groups in the order of the model. */
export function toOrderedValue(value: unknown, fields: Fields): unknown {
  if (Array.isArray(value)) return value.map((item) => toOrderedValue(item, fields));
  if (!isGroup(value)) return value;
  return Object.fromEntries(
    toOrderedNames(Object.keys(value), fields).map((name) => [
      name,
      toOrderedValue(value[name], getInnerFields(fields[name])),
    ]),
  );
}
