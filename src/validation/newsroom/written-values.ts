import type { Field, Fields } from '../../model/fields/field.ts';
import { isBlank } from '../../model/fields/optional.ts';

/** A value as written in a file, with the model's field that describes it. */
export interface WrittenValue {
  /** Path of the field, such as `attachments.0.file`. */
  readonly path: string;
  readonly field: Field;
  readonly value: unknown;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Walks all values of a file along the model, including groups, lists and languages. Skips values of
 * another shape than the model's, which reading the file reports, and blank ones such as `link: []`.
 */
export function* walkWrittenValues(
  fields: Fields,
  values: unknown,
  prefix = '',
): Generator<WrittenValue> {
  if (!isObject(values)) return;
  for (const [name, field] of Object.entries(fields))
    if (Object.hasOwn(values, name)) yield* walkField(field, values[name], prefix + name);
}

function* walkField(field: Field, value: unknown, path: string): Generator<WrittenValue> {
  if (isBlank(value)) return;
  yield { path, field, value };
  const { structure } = field;
  if (structure.kind === 'group') yield* walkWrittenValues(structure.fields, value, `${path}.`);
  if (structure.kind === 'list' && Array.isArray(value))
    for (const [index, item] of value.entries())
      yield* walkField(structure.item, item, `${path}.${index}`);
  if (structure.kind === 'localized' && isObject(value))
    for (const [language, item] of Object.entries(value))
      yield* walkField(structure.item, item, `${path}.${language}`);
}
