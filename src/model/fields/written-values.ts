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
 * The values of a file that are of some kinds, along the model, including groups, lists and languages. Leaves out values
 * of another shape than the model's, which reading the file reports, and blank ones such as `link: []`.
 * @param values all values of the file. They may not change: what was found in them is remembered.
 */
export function getWrittenValues(
  fields: Fields,
  values: unknown,
  kinds: readonly Kind[],
): readonly WrittenValue[] {
  if (!isObject(values)) return [];
  return getOnce(knownValues, values, kinds.join(), () => {
    const found: WrittenValue[] = [];
    addOfFields(found, fields, values, kinds, '');
    return found;
  });
}

function addOfFields(
  found: WrittenValue[],
  fields: Fields,
  values: unknown,
  kinds: readonly Kind[],
  prefix: string,
): void {
  if (!isObject(values)) return;
  for (const [name, field] of getFieldsWith(kinds, fields))
    if (Object.hasOwn(values, name)) addOfField(found, field, values[name], kinds, prefix + name);
}

function addOfField(
  found: WrittenValue[],
  field: Field,
  value: unknown,
  kinds: readonly Kind[],
  path: string,
): void {
  if (isBlank(value)) return;
  const { structure } = field;
  if (kinds.includes(structure.kind)) found.push({ path, field, value });
  if (structure.kind === 'group') addOfFields(found, structure.fields, value, kinds, `${path}.`);
  if (structure.kind === 'list' && Array.isArray(value))
    for (const [index, item] of value.entries())
      addOfField(found, structure.item, item, kinds, `${path}.${index}`);
  if (structure.kind === 'localized' && isObject(value))
    for (const [language, item] of Object.entries(value))
      addOfField(found, structure.item, item, kinds, `${path}.${language}`);
}

type Known<T> = WeakMap<object, Map<string, readonly T[]>>;

/** By the values of a file: nearly all files are the same the next time that they are asked for. */
const knownValues: Known<WrittenValue> = new WeakMap();

/** By the fields of a model, which ten thousand files have in common. */
const knownFields: Known<readonly [string, Field]> = new WeakMap();

function getOnce<T>(known: Known<T>, of: object, key: string, find: () => readonly T[]) {
  let all = known.get(of);
  if (!all) known.set(of, (all = new Map<string, readonly T[]>()));
  let found = all.get(key);
  if (!found) all.set(key, (found = find()));
  return found;
}

/** The fields that have values of these kinds in them. Most have none. */
const getFieldsWith = (kinds: readonly Kind[], fields: Fields) =>
  getOnce(knownFields, fields, kinds.join(), () =>
    Object.entries(fields).filter(([, field]) => has(field, kinds)),
  );

function has({ structure }: Field, kinds: readonly Kind[]): boolean {
  if (kinds.includes(structure.kind)) return true;
  if (structure.kind === 'group')
    return Object.values(structure.fields).some((field) => has(field, kinds));
  return 'item' in structure && has(structure.item, kinds);
}
