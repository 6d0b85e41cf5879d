import { z } from 'zod';
import { defineField, type Field, type FieldOptions } from '../field.ts';

interface TextOptions extends FieldOptions {
  /** Longest value, in characters. */
  readonly max?: number;
  readonly pattern?: { readonly expression: RegExp; readonly remedy: string };
}

const singleLine = /^[^\r\n]*$/;

/** One line of plain text. */
export function text(options: TextOptions): Field<string> {
  const { max = 300, pattern } = options;
  let schema = z
    .string()
    .trim()
    .min(1, 'is empty')
    .max(max, `is longer than ${max} characters`)
    .regex(singleLine, 'has a line break');
  if (pattern) schema = schema.regex(pattern.expression, 'is not in the expected form');
  return defineField(options, {
    schema,
    remedy: pattern?.remedy ?? `Write one line of at most ${max} characters.`,
    widget: () => ({
      widget: 'string',
      ...(pattern && { pattern: [pattern.expression.source, pattern.remedy] }),
    }),
  });
}

/** Several lines of plain text; an empty line begins a new paragraph. */
export function paragraphs(options: TextOptions): Field<string> {
  const { max = 4000 } = options;
  return defineField(options, {
    schema: z.string().trim().min(1, 'is empty').max(max, `is longer than ${max} characters`),
    remedy: `Write at most ${max} characters; leave an empty line between paragraphs.`,
    widget: () => ({ widget: 'text' }),
  });
}

/** An e-mail address. */
export function email(options: FieldOptions): Field<string> {
  return text({
    ...options,
    max: 254,
    pattern: {
      expression: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
      remedy: 'Write an e-mail address, such as press@example.org.',
    },
  });
}

/** A telephone number in international form (ITU-T E.123). */
export function telephone(options: FieldOptions): Field<string> {
  return text({
    ...options,
    max: 40,
    pattern: {
      expression: /^\+[0-9][0-9 ().-]{5,}( ?(ext\.?|x) ?[0-9]+)?$/,
      remedy: 'Write the number with its country code, such as +1 202 555 0143.',
    },
  });
}

/** A web address of another site, or a path on this one that begins with `/`. */
export function link(options: FieldOptions): Field<string> {
  return text({
    ...options,
    max: 2000,
    pattern: {
      expression: /^(https:\/\/[^\s/]+\S*|\/(?!\/)\S*|mailto:[^\s@]+@[^\s@]+)$/,
      remedy: 'Write an address that begins with https://, mailto: or, on this site, with /.',
    },
  });
}

/** The last part of a page's address. */
export function slug(options: FieldOptions): Field<string> {
  return text({
    ...options,
    max: 100,
    pattern: {
      expression: slugPattern,
      remedy: 'Write lower-case letters, digits and single hyphens, such as governor-suspends.',
    },
  });
}

/** Letters a–z, digits and single hyphens: the characters that survive every mail program and file system. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
