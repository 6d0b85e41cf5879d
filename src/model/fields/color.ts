import { z } from 'zod';
import { defineField, type Field, type FieldOptions } from '../field.ts';

/** A colour as six hexadecimal digits: `#8a1c1c`. */
export function color(options: FieldOptions): Field<string> {
  return defineField(options, {
    schema: z.string().regex(/^#[0-9a-f]{6}$/i, 'is not a colour'),
    remedy: 'Write a colour as # and six hexadecimal digits, such as #8a1c1c.',
    widget: () => ({ widget: 'color', allowInput: true, enableAlpha: false }),
  });
}
