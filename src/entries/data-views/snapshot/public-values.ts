import type { Field, Fields } from '../../../model/fields/field.ts';
import type { Values } from '../../../model/fields/written-value.ts';

/** The values of an entry without those of internal fields. */
export function toPublicValues<V extends object>(fields: Fields, values: V): V {
  const publicEntries = Object.entries(fields).flatMap(([name, field]) => {
    const value = (values as Values)[name];
    return field.internal || value === undefined ? [] : [[name, toPublicValue(field, value)]];
  });
  return Object.fromEntries(publicEntries) as V;
}

function toPublicValue({ structure }: Field, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  switch (structure.kind) {
    case 'group':
      return toPublicValues(structure.fields, value);
    case 'list':
      return (value as unknown[]).map((item) => toPublicValue(structure.item, item));
    case 'localized':
      return Object.fromEntries(
        Object.entries(value).map(([code, item]) => [code, toPublicValue(structure.item, item)]),
      );
    default:
      return value;
  }
}

/** Gives a picture its public address instead of the name of its file. */
export type ToPublicPicture = <I extends { readonly src: string } | undefined>(image: I) => I;
