import { isBlank } from './optional.ts';

/** Unchecked values of fields, by their names. */
export type Values = Readonly<Record<string, unknown>>;

/** A map of values by name, as opposed to a list or a single value. */
export function isGroup(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as it is written to a file: without blank keys. */
export function toWrittenValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toWrittenValue);
  if (!isGroup(value)) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => !isBlank(part))
      .map(([name, part]) => [name, toWrittenValue(part)]),
  );
}

/** The value as a string that is equal for equal values, in any order of keys. */
export function toComparable(value: unknown): string {
  return JSON.stringify(isBlank(value) ? null : toWrittenValue(value), (_, part: unknown) =>
    isGroup(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Whether two values are written alike; blank and missing are the same. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return toComparable(one) === toComparable(other);
}

/** The value at a path such as `corrections.0.date`; undefined if there is none. */
export function getValueAt(values: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce((value, name) => (Object(value) as Record<string, unknown>)[name], values);
}
