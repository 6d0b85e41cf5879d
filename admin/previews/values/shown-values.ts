import type { Field, Fields } from '../../../src/model/fields/field.ts';
import { isBlank } from '../../../src/model/fields/optional.ts';
import { isGroup, type Values } from '../../../src/model/fields/written-value.ts';

/** The values of an entry that can be shown, and the fields whose values can't. */
export interface ShownValues {
  readonly values: Record<string, unknown>;
  readonly unreadable: readonly Field[];
}

/**
 * Reads the fields of an entry that may be unfinished or invalid. A value that the model rejects but a page can
 * show, such as a headline that is too long, stays as it is.
 */
export function readValues(fields: Fields, raw: Values): ShownValues {
  const unreadable: Field[] = [];
  return { values: readGroup(fields, raw, unreadable), unreadable };
}

function readGroup(fields: Fields, raw: Values, unreadable: Field[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, readValue(field, raw[name], unreadable)]),
  );
}

function readValue(field: Field, value: unknown, unreadable: Field[]): unknown {
  const parsed = field.schema.safeParse(value ?? undefined);
  if (parsed.success) return parsed.data;
  const { structure } = field;
  const empty = toEmpty(field, unreadable);
  if (isBlank(value)) return empty;
  if (Array.isArray(empty) && Array.isArray(value)) return readItems(field, value, unreadable);
  if (isGroup(value)) {
    if (structure.kind === 'localized')
      return Object.fromEntries(
        Object.entries(value)
          .map(([code, item]) => [code, readValue(structure.item, item, unreadable)] as const)
          .filter(([, item]) => item !== ''),
      );
    // A group whose picture or document is not chosen yet has nothing to show.
    if (structure.kind === 'group')
      return lacksFile(structure.fields, value)
        ? undefined
        : readGroup(structure.fields, value, unreadable);
  }
  if (isPrintable(value) && typeof empty !== 'object' && structure.kind !== 'group')
    return String(value);
  unreadable.push(field);
  return empty;
}

function readItems({ structure }: Field, items: unknown[], unreadable: Field[]): unknown[] {
  if (structure.kind !== 'list') return items.filter(isPrintable).map(String);
  return items
    .filter((item) => !isBlank(item))
    .map((item) => readValue(structure.item, item, unreadable))
    .filter((item) => item !== undefined && item !== '');
}

function toEmpty({ required, schema, structure }: Field, unreadable: Field[]): unknown {
  switch (structure.kind) {
    case 'group':
      return required ? readGroup(structure.fields, {}, unreadable) : undefined;
    case 'localized':
      return required ? {} : undefined;
    default:
      // Lists and multiple choices.
      if (schema.safeParse([]).data) return [];
      return required ? '' : undefined;
  }
}

const lacksFile = (fields: Fields, value: Values) =>
  Object.entries(fields).some(
    ([name, { structure }]) => structure.kind === 'media' && isBlank(value[name]),
  );

const isPrintable = (value: unknown) => typeof value === 'string' || typeof value === 'number';
