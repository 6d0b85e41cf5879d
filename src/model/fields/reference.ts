import { message, type LocalizedMessage } from '../../languages/message.ts';
import { z } from 'zod';
import type { FieldProblemName } from './field-problem-kinds.ts';
import {
  defineField,
  publicationNames,
  type Field,
  type FieldOptions,
  type ReferenceTarget,
} from './field.ts';

/** A file's path below its language folder, without extension: `2011/slug`, or `slug` where there is no year. */
export type EntryKey = string;

const keyPattern = /^([0-9]{4}\/)?[a-z0-9]+(-[a-z0-9]+)*$/;

const formRemedy = message('Choose one from the list.');

interface ReferenceOptions extends FieldOptions {
  readonly to: ReferenceTarget;
  /** A function of people, who are offered first. */
  readonly prefers?: string;
}

/** A reference to one entry, in any language: `elena-marin`, `2011/the-chilling-effect`. */
export function reference(options: ReferenceOptions): Field<EntryKey> {
  return defineField(options, {
    schema: z.string().regex(keyPattern, 'noEntry' satisfies FieldProblemName),
    structure: { kind: 'reference', to: [options.to], prefers: options.prefers },
    remedy: message(
      'Write the file name of an entry in {to}/, without language folder and ending.',
      { to: options.to },
    ),
    formRemedy,
  });
}

/** The id of the entry that a reference means, `topics/policing`; one to a single collection is written without it. */
export const toReferredId = (to: readonly ReferenceTarget[], value: string): string =>
  to.length === 1 ? `${to[0]}/${value}` : value;

/** References to any number of entries of one collection. */
export const references = (options: ReferenceOptions): Field<EntryKey[]> =>
  toSelection(options, reference(options), {
    remedy: message('Write a list of file names from {to}/, without language folder and ending.', {
      to: options.to,
    }),
  });

/** Several references, none twice. A missing field means none. */
function toSelection(
  options: FieldOptions,
  one: Field<string>,
  { max, remedy }: { readonly max?: number; readonly remedy: LocalizedMessage },
): Field<string[]> {
  const keys = z.array(one.schema);
  const limited = max === undefined ? keys : keys.max(max, 'tooMany' satisfies FieldProblemName);
  return defineField<string[]>(options, {
    schema: z.preprocess(
      (value) => value ?? [],
      limited.refine(
        (values) => new Set(values).size === values.length,
        'repeatedEntry' satisfies FieldProblemName,
      ),
    ) as unknown as z.ZodType<string[]>,
    structure: { kind: 'list', item: one, max, isSelection: true },
    remedy,
    formRemedy: message('Choose from the list, each once.'),
    required: false,
  });
}

const publicationPattern = new RegExp(
  `^(${publicationNames.join('|')})/([0-9]{4}/)?[a-z0-9]+(-[a-z0-9]+)*$`,
);

/** Some publications of any kind, each with its collection: `releases/2011/slug`. */
export const publicationReferences = (
  options: FieldOptions & { readonly max: number },
): Field<string[]> =>
  toSelection(options, publicationReference(options), {
    max: options.max,
    remedy: message('Write a list: each item on its own line, after a hyphen.'),
  });

/** A publication of any kind, with its collection: `releases/2011/slug`. */
export function publicationReference(options: FieldOptions): Field<string> {
  return defineField(options, {
    schema: z.string().regex(publicationPattern, 'noPublication' satisfies FieldProblemName),
    structure: { kind: 'reference', to: publicationNames },
    remedy: message(
      'Write the collection and file name of a publication, such as releases/2011/governor-suspends.',
    ),
    formRemedy,
  });
}
