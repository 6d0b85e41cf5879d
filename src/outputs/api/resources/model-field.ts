import { translate } from '../../../languages/translate.ts';
import type { z } from 'zod';
import type { Field } from '../../../model/fields/field.ts';

/**
 * Describes a value of the API by the field of the model that it comes from: its label and its
 * schema.org property.
 * @throws for an internal field, so that no schema can include one
 */
export function ofField<S extends z.ZodType>(schema: S, { label, meaning, internal }: Field): S {
  if (internal)
    throw new Error(
      `The API names “${translate(label)}”, which is marked internal in src/model. Take it out of the resource.`,
    );
  return schema.meta({
    title: translate(label),
    ...(meaning && { description: `As ${meaning} of schema.org.` }),
  });
}
