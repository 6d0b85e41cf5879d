import type { Field, Fields } from '../../src/model/field.ts';
import { isBlank } from '../../src/model/fields/optional.ts';

/** The values of an entry as far as they can be shown, and the fields whose values can't. */
export interface ShownValues {
  readonly values: Record<string, unknown>;
  readonly unreadable: readonly Field[];
}

/**
 * Reads the fields of an entry that may be unfinished or wrong. What the model refuses but a page can
 * show, such as a headline that is too long, stays as it is; whether it may be saved is not asked here.
 */
export function readValues(fields: Fields, raw: Readonly<Record<string, unknown>>): ShownValues {
  const unreadable: Field[] = [];
  return { values: readGroup(fields, raw, unreadable), unreadable };
}

function readGroup(
  fields: Fields,
  raw: Readonly<Record<string, unknown>>,
  unreadable: Field[],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, readValue(field, raw[name], unreadable)]),
  );
}

function readValue(field: Field, value: unknown, unreadable: Field[]): unknown {
  const parsed = field.schema.safeParse(value ?? undefined);
  if (parsed.success) return parsed.data;
  const { structure } = field;
  if (isBlank(value)) return toEmpty(field, unreadable);
  if (structure.kind === 'list' && Array.isArray(value))
    return value
      .map((item) => readValue(structure.item, item, unreadable))
      .filter((item) => item !== undefined && item !== '');
  if (isRecord(value)) {
    if (structure.kind === 'localized')
      return Object.fromEntries(
        Object.entries(value)
          .map(([code, item]) => [code, readValue(structure.item, item, unreadable)] as const)
          .filter(([, item]) => item !== ''),
      );
    // A picture or document that is still to be chosen has nothing to show.
    if (structure.kind === 'group')
      return lacksFile(structure.fields, value)
        ? undefined
        : readGroup(structure.fields, value, unreadable);
  }
  const isText = typeof value === 'string' || typeof value === 'number';
  if (isText && !['group', 'list', 'localized'].includes(structure.kind)) return String(value);
  unreadable.push(field);
  return toEmpty(field, unreadable);
}

function toEmpty(field: Field, unreadable: Field[]): unknown {
  switch (field.structure.kind) {
    case 'group':
      return field.required ? readGroup(field.structure.fields, {}, unreadable) : undefined;
    case 'list':
      return [];
    case 'localized':
      return field.required ? {} : undefined;
    default:
      return field.required ? '' : undefined;
  }
}

const lacksFile = (fields: Fields, value: Readonly<Record<string, unknown>>) =>
  Object.entries(fields).some(
    ([name, { structure }]) => structure.kind === 'media' && isBlank(value[name]),
  );

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
