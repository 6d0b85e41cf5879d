import { z } from 'zod';
import type { Field } from '../../../model/fields/field.ts';
import { ofField } from './model-field.ts';
import type { Property, Resource } from '../documents/resource.ts';

/**
 * A property that is a list of parts.
 * @param about the field of the model that it comes from, or a description
 */
export const listOf = <V, P, S extends z.ZodType>(
  { schema, from }: Resource<P, S>,
  getParts: (view: V) => readonly P[],
  about?: Field | string,
): Property<V, z.ZodArray<S>> => {
  const list = z.array(schema);
  return [
    typeof about === 'string' ? list.describe(about) : about ? ofField(list, about) : list,
    (view, addresses) =>
      getParts(view).map((part) => from(part, addresses)) as z.input<z.ZodArray<S>>,
  ];
};

/** A property that is a part which the view may lack. */
export const optionalPart = <V, P, S extends z.ZodType>(
  { schema, from }: Resource<P, S>,
  getPart: (view: V) => P | undefined,
  field?: Field,
): Property<V, z.ZodOptional<S>> => [
  (field ? ofField(schema, field) : schema).optional(),
  (view, addresses) => {
    const part = getPart(view);
    return (part && from(part, addresses)) as z.input<z.ZodOptional<S>>;
  },
];
