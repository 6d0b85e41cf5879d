import { z } from 'zod';
import { message } from '../../languages/message.ts';
import type { Field, FieldOptions } from './field.ts';
import { text } from './text.ts';

/** A telephone number in international form (ITU-T E.123). Blanks and hyphens may be those that allow no line break. */
export function telephone(options: FieldOptions): Field<string> {
  const field = text({
    ...options,
    max: 40,
    pattern: {
      expression: /^\+[0-9][0-9 ().-]{5,}( ?(ext\.?|x) ?[0-9]+)?$/,
      remedy: message('Write the number with its country code, such as +1 202 555 0143.'),
    },
  });
  const toPlain = (value: unknown) =>
    typeof value === 'string' ? value.replace(/\p{Zs}/gu, ' ').replace(/\p{Pd}/gu, '-') : value;
  return { ...field, schema: z.preprocess(toPlain, field.schema) };
}
