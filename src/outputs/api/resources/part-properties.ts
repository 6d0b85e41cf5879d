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
  return [
    describe(z.array(schema), about),
    (view, addresses) =>
      getParts(view).map((part) => from(part, addresses)) as z.input<z.ZodArray<S>>,
  ];
};

const describe = <S extends z.ZodType>(schema: S, about: Field | string | undefined): S =>
  typeof about === 'string' ? schema.describe(about) : about ? ofField(schema, about) : schema;

/** A property that is a part which the view may lack. @param about as of `listOf` */
export const optionalPart = <V, P, S extends z.ZodType>(
  { schema, from }: Resource<P, S>,
  getPart: (view: V) => P | undefined,
  about?: Field | string,
): Property<V, z.ZodOptional<S>> => [
  describe(schema, about).optional(),
  (view, addresses) => {
    const part = getPart(view);
    return (part && from(part, addresses)) as z.input<z.ZodOptional<S>>;
  },
];
