import type { Field, Fields, Structure } from './field.ts';
import { isBlank } from './optional.ts';
import { isGroup } from './written-value.ts';
import { getOrInsert } from '../../remember.ts';

/** A value as written in a file, with the model's field that describes it. */
export interface WrittenValue {
  /** Path of the field, such as `attachments.0.file`. */
  readonly path: string;
  readonly field: Field;
  readonly value: unknown;
}

type Kind = Structure['kind'];

const none: readonly WrittenValue[] = [];

/**
 * The values of a file that are of a kind, along the model, including groups, lists and languages. Leaves out values
 * of another shape than the model's, which reading the file reports, and blank ones such as `link: []`.
 * @param values all values of the file. They may not change: what was found in them is remembered.
 */
export function getWrittenValues(
  fields: Fields,
  values: unknown,
  kind: Kind,
): readonly WrittenValue[] {
  if (!isGroup(values) || getFieldsWith(kind, fields).length === 0) return none;
  return getOnce(knownValues, values, kind, () => {
    const found: WrittenValue[] = [];
    addOfFields(found, fields, values, kind, '');
    return found;
  });
}

function addOfFields(
  found: WrittenValue[],
  fields: Fields,
  values: unknown,
  kind: Kind,
  prefix: string,
): void {
  if (!isGroup(values)) return;
  for (const [name, field] of getFieldsWith(kind, fields))
    if (Object.hasOwn(values, name)) addOfField(found, field, values[name], kind, prefix + name);
}

function addOfField(
  found: WrittenValue[],
  field: Field,
  value: unknown,
  kind: Kind,
  path: string,
): void {
  if (isBlank(value)) return;
  const { structure } = field;
  if (structure.kind === kind) found.push({ path, field, value });
  if (structure.kind === 'group') addOfFields(found, structure.fields, value, kind, `${path}.`);
  if (structure.kind === 'list' && Array.isArray(value))
    for (const [index, item] of value.entries())
      addOfField(found, structure.item, item, kind, `${path}.${index}`);
  if (structure.kind === 'localized' && isGroup(value))
    for (const [language, item] of Object.entries(value))
      addOfField(found, structure.item, item, kind, `${path}.${language}`);
}

type Known<T> = WeakMap<object, Map<Kind, readonly T[]>>;

/** By the values of a file: nearly all files are the same the next time that they are asked for. */
const knownValues: Known<WrittenValue> = new WeakMap();

/** By the fields of a model, which ten thousand files have in common. */
const knownFields: Known<readonly [string, Field]> = new WeakMap();

const getOnce = <T>(known: Known<T>, of: object, kind: Kind, find: () => readonly T[]) =>
  getOrInsert(
    getOrInsert(known, of, () => new Map<Kind, readonly T[]>()),
    kind,
    find,
  );

/** The fields that have values of this kind in them. Most have none. */
const getFieldsWith = (kind: Kind, fields: Fields) =>
  getOnce(knownFields, fields, kind, () =>
    Object.entries(fields).filter(([, field]) => has(field, kind)),
  );

function has({ structure }: Field, kind: Kind): boolean {
  if (structure.kind === kind) return true;
  if (structure.kind === 'group')
    return Object.values(structure.fields).some((field) => has(field, kind));
  return 'item' in structure && has(structure.item, kind);
}
