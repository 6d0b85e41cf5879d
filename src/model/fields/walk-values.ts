import type { Field, Fields, Structure } from './field.ts';
import { isBlank } from './optional.ts';

/** A value as written in a file, with the model's field that describes it. */
export interface WrittenValue {
  /** Path of the field, such as `attachments.0.file`. */
  readonly path: string;
  readonly field: Field;
  readonly value: unknown;
}

type Kind = Structure['kind'];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Walks the values of a file that are of some kinds, along the model, including groups, lists and languages. Skips values
 * of another shape than the model's, which reading the file reports, and blank ones such as `link: []`.
 */
export function* walkWrittenValues(
  fields: Fields,
  values: unknown,
  kinds: readonly Kind[],
  prefix = '',
): Generator<WrittenValue> {
  if (!isObject(values)) return;
  for (const [name, field] of getFieldsWith(kinds, fields))
    if (Object.hasOwn(values, name)) yield* walkField(field, values[name], kinds, prefix + name);
}

function* walkField(
  field: Field,
  value: unknown,
  kinds: readonly Kind[],
  path: string,
): Generator<WrittenValue> {
  if (isBlank(value)) return;
  const { structure } = field;
  if (kinds.includes(structure.kind)) yield { path, field, value };
  if (structure.kind === 'group')
    yield* walkWrittenValues(structure.fields, value, kinds, `${path}.`);
  if (structure.kind === 'list' && Array.isArray(value))
    for (const [index, item] of value.entries())
      yield* walkField(structure.item, item, kinds, `${path}.${index}`);
  if (structure.kind === 'localized' && isObject(value))
    for (const [language, item] of Object.entries(value))
      yield* walkField(structure.item, item, kinds, `${path}.${language}`);
}

const known = new WeakMap<Fields, Map<string, readonly [string, Field][]>>();

/** The fields that have values of these kinds in them. Most have none, and ten thousand files have the same fields. */
function getFieldsWith(kinds: readonly Kind[], fields: Fields): readonly [string, Field][] {
  const ofFields = known.get(fields) ?? new Map<string, readonly [string, Field][]>();
  known.set(fields, ofFields);
  const key = kinds.join();
  let found = ofFields.get(key);
  if (!found)
    ofFields.set(key, (found = Object.entries(fields).filter(([, field]) => has(field, kinds))));
  return found;
}

function has({ structure }: Field, kinds: readonly Kind[]): boolean {
  if (kinds.includes(structure.kind)) return true;
  if (structure.kind === 'group')
    return Object.values(structure.fields).some((field) => has(field, kinds));
  return 'item' in structure && has(structure.item, kinds);
}
