import { z } from 'zod';
import { parseAddress, type Address } from '../address.ts';
import type { CauseName } from '../causes.ts';
import { defineField, type Field, type FieldOptions } from '../field.ts';

const remedy = {
  en: 'Write the former address as it stood in the browser, from the first / on, such as /news/42/.',
  es: 'Escriba la dirección anterior tal como aparecía en el navegador, desde la primera /, por ejemplo /noticias/42/.',
};

/** A former address of a page on this site, read into its one form. */
export function formerAddress(options: FieldOptions): Field<Address> {
  return defineField<Address>(options, {
    // A form sees at once what is no path; the rest is found when it is checked before saving.
    structure: { kind: 'line', pattern: { expression: /^\/(?!\/)/, remedy } },
    schema: z
      .string()
      .trim()
      .min(1, 'empty' satisfies CauseName)
      .superRefine((written, context) => {
        const parsed = parseAddress(written);
        if (typeof parsed === 'object')
          context.addIssue({ code: 'custom', message: parsed.fault, input: written });
      })
      .overwrite((written) => {
        const parsed = parseAddress(written);
        return typeof parsed === 'object' ? written : parsed;
      }) as unknown as z.ZodType<Address>,
    remedy,
  });
}
