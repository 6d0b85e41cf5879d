import { message } from '../../languages/message.ts';
import { z } from 'zod';
import type { FieldProblemName } from './field-problem-kinds.ts';
import { defineField, type Field, type FieldOptions } from './field.ts';

/** A colour as six hexadecimal digits: `#8a1c1c`. */
export function color(options: FieldOptions): Field<string> {
  return defineField(options, {
    structure: { kind: 'color' },
    schema: z.string().regex(/^#[0-9a-f]{6}$/i, 'noColor' satisfies FieldProblemName),
    remedy: message('Write a color as # and six hexadecimal digits, such as #8a1c1c.'),
  });
}
