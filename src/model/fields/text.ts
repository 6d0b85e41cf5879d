import { message } from '../../languages/message.ts';
import { z } from 'zod';
import type { FieldProblemName } from './field-problem-kinds.ts';
import { defineField, type Field, type FieldOptions, type Line } from './field.ts';

type TextOptions = FieldOptions & Line;

const singleLine = /^[^\r\n]*$/;

/** YAML can contain a lone surrogate, which UTF-8 cannot encode: the search index would fail on it. */
const isWhole = (value: string) => value.isWellFormed();

/**
 * A tag, or a sign as HTML writes it, in a headline that was copied from another system: pages and feeds show what is
 * written.
 */
const markup =
  /<\/?[a-z][a-z\d]*(\s[^<>]*)?>|&(#\d+|#x[\da-f]+|amp|lt|gt|quot|apos|nbsp|hellip|[nm]dash|[lr][sd]quo|[lr]aquo|[a-z](acute|grave|circ|uml|tilde|cedil));/i;

const ofLanguage = message('Choose a language, or remove this one.');

const formRemedies = {
  'time-zones': message('Choose one from the list.'),
  languages: ofLanguage,
  'site-languages': ofLanguage,
};

/** One line of plain text. */
export function text(options: TextOptions): Field<string> {
  const { max = 300, pattern, offers } = options;
  let schema = z
    .string()
    .trim()
    .min(1, 'empty' satisfies FieldProblemName)
    .max(max, 'tooLong' satisfies FieldProblemName)
    .regex(singleLine, 'lineBreak' satisfies FieldProblemName)
    .refine(isWhole, 'halfCharacter' satisfies FieldProblemName);
  if (pattern) {
    const { expression, accepts = () => true } = pattern;
    schema = schema.refine(
      (value) => expression.test(value) && accepts(value),
      'unexpectedForm' satisfies FieldProblemName,
    );
  } else {
    schema = schema.refine((value) => !markup.test(value), 'markup' satisfies FieldProblemName);
  }
  return defineField(options, {
    schema,
    structure: { kind: 'line', max, pattern, offers },
    remedy: pattern?.remedy ?? message('Write one line of at most {max} characters.', { max }),
    ...(offers && { formRemedy: formRemedies[offers] }),
  });
}

/** Several lines of plain text; an empty line begins a new paragraph. */
export function paragraphs(options: TextOptions): Field<string> {
  const { max = 4000 } = options;
  return defineField(options, {
    structure: { kind: 'paragraphs', max },
    schema: z
      .string()
      .trim()
      .min(1, 'empty' satisfies FieldProblemName)
      .max(max, 'tooLong' satisfies FieldProblemName)
      .refine(isWhole, 'halfCharacter' satisfies FieldProblemName),
    remedy: message('Write at most {max} characters; leave an empty line between paragraphs.', {
      max,
    }),
  });
}

/**
 * The characters of an e-mail address, and none that lists of recipients and links have around it or in it: in a link, `a?bcc=b@c.org`
 * would send a copy to b (RFC 6068, section 2).
 */
const part = String.raw`[^\s@:,;<>"/?&#%]+`;
const address = String.raw`${part}@${part}\.${part}`;

/** An e-mail address. */
export function email(options: FieldOptions): Field<string> {
  return text({
    ...options,
    max: 254,
    pattern: {
      expression: new RegExp(`^${address}$`),
      remedy: message('Write an e-mail address, such as press@example.org.'),
    },
  });
}

/** Whether an address has a meaning, on our site or elsewhere: pages, feeds and data contain it in its whole form. */
const isUrl = (value: string) => URL.canParse(value, 'https://site.example');

/** A web address of another site. */
export function webAddress(options: FieldOptions): Field<string> {
  return text({
    ...options,
    max: 2000,
    pattern: {
      expression: /^https:\/\/[^\s/]+\S*$/,
      accepts: isUrl,
      remedy: message('Write an address that begins with https://.'),
    },
  });
}

/** What a link may write into a mail for readers: never to whom else it goes. */
const header = String.raw`(subject|body)=[^\s@&]*`;

const mailbox = new RegExp(`^\\s*(${address})\\s*$`);

/** A web address of another site, a path on this one that begins with `/`, or that of a mailbox, with or without `mailto:`. */
export function link(options: FieldOptions): Field<string> {
  const line: Line = {
    max: 2000,
    pattern: {
      expression: new RegExp(
        String.raw`^(https://[^\s/]+\S*|/(?![/\\])\S*|mailto:${address}(\?${header}(&${header})*)?)$`,
      ),
      accepts: isUrl,
      remedy: message(
        'Write an address that begins with https:// or, on this site, with /, or an e-mail address.',
      ),
    },
  };
  const field = text({ ...options, ...line });
  const schema = z.preprocess(
    (value) => (typeof value === 'string' ? value.replace(mailbox, 'mailto:$1') : value),
    field.schema,
  );
  return { ...field, schema, structure: { kind: 'link', ...line } };
}
