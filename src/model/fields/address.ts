import { message } from '../../languages/message.ts';
import { z } from 'zod';
import { parseAddress, type Address } from './site-address.ts';
import type { FieldProblemName } from './field-problem-kinds.ts';
import { defineField, type Field, type FieldOptions } from './field.ts';

const remedy = message(
  'Write the former address as the browser showed it, from the first / on, such as /news/42/.',
);

/** A former address of a page on this site, normalized. */
export function formerAddress(options: FieldOptions): Field<Address> {
  return defineField<Address>(options, {
    // The form only checks that it is a path; the check before saving finds the rest.
    structure: { kind: 'line', pattern: { expression: /^\/(?!\/)/, remedy } },
    schema: z
      .string()
      .trim()
      .min(1, 'empty' satisfies FieldProblemName)
      .check((context) => {
        const input = context.value;
        const parsed = parseAddress(input);
        if (typeof parsed === 'object')
          context.issues.push({ code: 'custom', message: parsed.fault, input });
        else context.value = parsed;
      }) as unknown as z.ZodType<Address>,
    remedy,
  });
}
