import type { Copy } from './copy.ts';
import { PdfName, PdfStream, PdfString, isDict } from '../syntax/values.ts';
import type { PdfDict, PdfValue } from '../syntax/values.ts';

/**
 * Describes a value that is allowed somewhere in a PDF. A shape checks a value and returns undefined if
 * it does not fit, else how to write it. Checking is shallow; writing copies what the value contains.
 */
export type Shape = (value: PdfValue, copy: Copy) => (() => PdfValue) | undefined;

/** The keys of a dictionary that are copied, with the shape of each value. */
export type Table = Readonly<Record<string, Shape>>;

const define =
  (isAdmitted: (value: PdfValue) => boolean): Shape =>
  (value) =>
    isAdmitted(value) ? () => value : undefined;

export const number = define((value) => typeof value === 'number');
export const flag = define((value) => typeof value === 'boolean');
export const name = define((value) => value instanceof PdfName);
export const string = define((value) => value instanceof PdfString);

/** One of some names. */
export const oneOf = (...names: string[]): Shape =>
  define((value) => value instanceof PdfName && names.includes(value.text));

/** The first of some shapes that the value fits. */
export const either =
  (...shapes: Shape[]): Shape =>
  (value, copy) => {
    for (const shape of shapes) {
      const write = shape(value, copy);
      if (write) return write;
    }
    return undefined;
  };

/** A list, without the items that do not fit. */
export const list =
  (item: Shape): Shape =>
  (value, copy) =>
    Array.isArray(value)
      ? () => value.map((one) => copy.take(one, item)).filter((one) => one !== undefined)
      : undefined;

/** A list whose positions have meaning; items that do not fit become null. */
export const tuple =
  (item: Shape): Shape =>
  (value, copy) =>
    Array.isArray(value) ? () => value.map((one) => copy.take(one, item) ?? null) : undefined;

export const numbers = list(number);

/** A list of the shape, or a single value. */
export const oneOrMore = (item: Shape): Shape => either(list(item), item);

/** A dictionary with the keys of a table. The table is a function, so that shapes may be recursive. */
export function dictionary(toTable: () => Table): Shape {
  let table: Table | undefined;
  return (value, copy) =>
    isDict(value) ? () => takeEntries(value, (table ??= toTable()), copy) : undefined;
}

/** A dictionary whose shape depends on its own entries. */
export const variants =
  (pick: (dict: PdfDict, copy: Copy) => Shape | undefined): Shape =>
  (value, copy) =>
    isDict(value) ? pick(value, copy)?.(value, copy) : undefined;

/** A dictionary with any keys and values of one shape. */
export const named =
  (item: Shape): Shape =>
  (value, copy) =>
    isDict(value)
      ? () => new Map([...value].flatMap(([key, one]) => toEntry(key, copy.take(one, item))))
      : undefined;

/** A stream, whose dictionary and bytes a function writes. */
export const stream =
  (write: (stream: PdfStream, copy: Copy) => PdfValue): Shape =>
  (value, copy) =>
    value instanceof PdfStream ? () => write(value, copy) : undefined;

/** The entries of a dictionary that its table knows, in the table's order. */
export function takeEntries(dict: PdfDict, table: Table, copy: Copy): PdfDict {
  return new Map(
    Object.entries(table).flatMap(([key, shape]) => toEntry(key, copy.take(dict.get(key), shape))),
  );
}

const toEntry = (key: string, value: PdfValue | undefined): [string, PdfValue][] =>
  value === undefined ? [] : [[key, value]];
