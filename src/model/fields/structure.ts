import { message } from '../../languages/message.ts';
import { z } from 'zod';
import type { FieldProblemName } from './field-problem-kinds.ts';
import {
  defineField,
  type Field,
  type FieldOptions,
  type Fields,
  type FieldValues,
} from './field.ts';
import { languageCodePattern } from '../../languages/language-code.ts';

/** The Zod object of a set of fields; an unknown key is an error. */
export function toObjectSchema<F extends Fields>(fields: F): z.ZodType<FieldValues<F>> {
  const shape = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.schema]),
  );
  return z.strictObject(shape) as unknown as z.ZodType<FieldValues<F>>;
}

/** Fields that belong together, stored as one object. */
export function group<F extends Fields>(
  options: FieldOptions & { readonly fields: F },
): Field<FieldValues<F>> {
  const names = Object.keys(options.fields).join(', ');
  return defineField<FieldValues<F>>(options, {
    schema: toObjectSchema(options.fields),
    structure: { kind: 'group', fields: options.fields },
    remedy: message('Write the fields {names}, each on its own indented line.', { names }),
    formRemedy: message('Fill in its fields.'),
  });
}

/** Any number of the same field, in order. A missing field means none. */
export function list<T>(
  options: FieldOptions & {
    readonly item: Field<T>;
    readonly max?: number;
    /** The field that identifies an item in the list. */
    readonly summary?: string;
  },
): Field<T[]> {
  const { item, max = 100, summary } = options;
  return defineField<T[]>(options, {
    schema: z.preprocess(
      (value) => value ?? [],
      z.array(item.schema).max(max, 'tooMany' satisfies FieldProblemName),
    ) as unknown as z.ZodType<T[]>,
    structure: { kind: 'list', item, max, summary, isSelection: false },
    remedy: message('Write a list: each item on its own line, after a hyphen.'),
    formRemedy: message('Keep at most {max}; remove what is empty.', { max }),
    required: false,
  });
}

/** The same field once per language of the newsroom: `{en: …, es: …}`. */
export function localized<T>(item: Field<T>): Field<Readonly<Record<string, T>>> {
  return {
    ...item,
    schema: z
      .record(
        z.string().regex(languageCodePattern, 'notLanguageCode' satisfies FieldProblemName),
        item.schema,
      )
      .refine(
        (value) => Object.keys(value).length > 0,
        'noLanguage' satisfies FieldProblemName,
      ) as unknown as z.ZodType<Readonly<Record<string, T>>>,
    structure: { kind: 'localized', item },
    remedy: message(
      'Write one value per language, such as “en: …” and “es: …” on indented lines. {remedy}',
      { remedy: item.remedy },
    ),
    formRemedy: item.formRemedy ?? item.remedy,
  };
}
