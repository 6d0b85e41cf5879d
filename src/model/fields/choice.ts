import { z } from 'zod';
import type { FieldProblemName } from './field-problem-kinds.ts';
import { message, type PlainText } from '../../languages/message.ts';
import { defineField, type Field, type FieldOptions } from './field.ts';

/** One of a fixed set of values, each with its label. */
export function choice<const V extends string>(
  options: FieldOptions & {
    readonly values: Readonly<Record<V, PlainText>>;
    /** The value of a new entry. */
    readonly initial?: NoInfer<V>;
  },
): Field<V> {
  const values = Object.keys(options.values) as [V, ...V[]];
  const { initial } = options;
  return defineField<V>(options, {
    structure: { kind: 'choice', values: options.values, isMultiple: false, initial },
    schema: z.enum(values) as unknown as z.ZodType<V>,
    remedy: message('Write one of: {values}.', { values: values.join(', ') }),
    formRemedy: message('Choose one of those offered.'),
  });
}

/** Several of a fixed set of values, none twice. A missing field means none. */
export function choices<const V extends string>(
  options: FieldOptions & { readonly values: Readonly<Record<V, PlainText>> },
): Field<V[]> {
  const one = choice(options);
  const names = Object.keys(options.values).join(', ');
  return defineField<V[]>(options, {
    structure: { kind: 'choice', values: options.values, isMultiple: true },
    schema: z.preprocess(
      (value) => value ?? [],
      z
        .array(one.schema)
        .refine(
          (chosen) => new Set(chosen).size === chosen.length,
          'repeatedValue' satisfies FieldProblemName,
        ),
    ) as unknown as z.ZodType<V[]>,
    remedy: message('Write a list of: {names}.', { names }),
    formRemedy: message('Choose among those offered.'),
    required: false,
  });
}

/** Yes or no; a missing field means no. */
export function flag(options: FieldOptions): Field<boolean> {
  return defineField<boolean>(options, {
    structure: { kind: 'flag' },
    schema: z.boolean().default(false) as unknown as z.ZodType<boolean>,
    remedy: message('Write true or false.'),
    required: false,
  });
}
