import { z } from 'zod';
import type { FieldProblemName } from '../problems/field-problem-kinds.ts';
import { defineField, type Field, type FieldOptions, type ReferenceTarget } from './field.ts';

/** A file's path below its language folder, without extension: `2011/slug`, or `slug` where there is no year. */
export type EntryKey = string;

const keyPattern = /^([0-9]{4}\/)?[a-z0-9]+(-[a-z0-9]+)*$/;

const formRemedy = { en: 'Choose one from the list.', es: 'Elija uno de la lista.' };

/** A reference to one entry, in any language: `elena-marin`, `2011/the-chilling-effect`. */
export function reference(
  options: FieldOptions & { readonly to: ReferenceTarget },
): Field<EntryKey> {
  return defineField(options, {
    schema: z.string().regex(keyPattern, 'noEntry' satisfies FieldProblemName),
    structure: { kind: 'reference', to: [options.to] },
    remedy: {
      en: `Write the file name of an entry in ${options.to}/, without language folder and ending.`,
      es: `Escriba el nombre de archivo de una entrada de ${options.to}/, sin carpeta de idioma ni extensión.`,
    },
    formRemedy,
  });
}

/** References to any number of entries of one collection. */
export function references(
  options: FieldOptions & { readonly to: ReferenceTarget },
): Field<EntryKey[]> {
  const one = reference(options);
  return {
    ...defineField<EntryKey[]>(options, {
      schema: z.preprocess(
        (value) => value ?? [],
        z
          .array(one.schema)
          .refine(
            (keys) => new Set(keys).size === keys.length,
            'repeatedEntry' satisfies FieldProblemName,
          ),
      ) as unknown as z.ZodType<EntryKey[]>,
      structure: { kind: 'list', item: one, isSelection: true },
      remedy: {
        en: `Write a list of file names from ${options.to}/, without language folder and ending.`,
        es: `Escriba una lista de nombres de archivo de ${options.to}/, sin carpeta de idioma ni extensión.`,
      },
      formRemedy: {
        en: 'Choose from the list, each once.',
        es: 'Elija de la lista, cada uno una vez.',
      },
    }),
    required: false,
  };
}

const publications = ['releases', 'reports', 'testimonies'] as const;

/** A publication of any kind, with its collection: `releases/2011/slug`. */
export function publicationReference(options: FieldOptions): Field<string> {
  return defineField(options, {
    schema: z
      .string()
      .regex(
        /^(releases|reports|testimonies)\/([0-9]{4}\/)?[a-z0-9]+(-[a-z0-9]+)*$/,
        'noPublication' satisfies FieldProblemName,
      ),
    structure: { kind: 'reference', to: [...publications] },
    remedy: {
      en: 'Write the collection and file name of a publication, such as releases/2011/governor-suspends.',
      es: 'Escriba la colección y el nombre de archivo de una publicación, por ejemplo releases/2011/governor-suspends.',
    },
    formRemedy,
  });
}
