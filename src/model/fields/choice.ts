import { z } from 'zod';
import { defineField, type AdminText, type Field, type FieldOptions } from '../field.ts';

/** One of a fixed set of values, each with its label. */
export function choice<const V extends string>(
  options: FieldOptions & { readonly values: Readonly<Record<V, AdminText>> },
): Field<V> {
  const values = Object.keys(options.values) as [V, ...V[]];
  return defineField<V>(options, {
    schema: z.enum(values) as unknown as z.ZodType<V>,
    remedy: `Write one of: ${values.join(', ')}.`,
    widget: ({ adminLanguage }) => ({
      widget: 'select',
      options: values.map((value) => ({ value, label: options.values[value][adminLanguage] })),
    }),
  });
}

/** Several of a fixed set of values, none twice. */
export function choices<const V extends string>(
  options: FieldOptions & { readonly values: Readonly<Record<V, AdminText>> },
): Field<V[]> {
  const one = choice(options);
  return defineField<V[]>(options, {
    schema: z
      .array(one.schema)
      .refine((chosen) => new Set(chosen).size === chosen.length, 'names a value twice'),
    remedy: `Write a list of: ${Object.keys(options.values).join(', ')}.`,
    widget: (context) => ({ ...one.widget(context), multiple: true }),
  });
}

/** Yes or no; left out means no. */
export function flag(options: FieldOptions): Field<boolean> {
  return {
    ...defineField<boolean>(options, {
      schema: z.boolean().default(false) as unknown as z.ZodType<boolean>,
      remedy: 'Write true or false.',
      widget: () => ({ widget: 'boolean', default: false }),
    }),
    required: false,
  };
}
