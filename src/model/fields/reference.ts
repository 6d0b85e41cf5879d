import { z } from 'zod';
import { defineField, type Field, type FieldOptions, type ReferenceTarget } from '../field.ts';

/** A file's place below its language folder, without its ending: `2011/slug`, or `slug` where there is no year. */
export type EntryKey = string;

const keyPattern = /^([0-9]{4}\/)?[a-z0-9]+(-[a-z0-9]+)*$/;

/** Shown in Decap's relation lists instead of the key, so that staff choose a name and never a file. */
const displayFields: Record<ReferenceTarget, string> = {
  releases: 'headline',
  reports: 'headline',
  testimonies: 'headline',
  pages: 'headline',
  people: 'name',
  topics: 'name.*',
  boilerplates: 'name',
};

/** A reference to one entry, in whatever language it is read: `elena-marin`, `2011/the-chilling-effect`. */
export function reference(
  options: FieldOptions & { readonly to: ReferenceTarget },
): Field<EntryKey> {
  return defineField(options, {
    schema: z.string().regex(keyPattern, 'is not the name of an entry'),
    structure: { kind: 'reference', to: [options.to] },
    remedy: `Write the file name of an entry in ${options.to}/, without language folder and ending.`,
    widget: () => ({
      widget: 'relation',
      collection: options.to,
      value_field: '{{slug}}',
      search_fields: [displayFields[options.to]],
      display_fields: [displayFields[options.to]],
    }),
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
          .refine((keys) => new Set(keys).size === keys.length, 'names an entry twice'),
      ) as unknown as z.ZodType<EntryKey[]>,
      structure: { kind: 'list', item: one },
      remedy: `Write a list of file names from ${options.to}/, without language folder and ending.`,
      widget: (context) => ({ ...one.widget(context), multiple: true }),
    }),
    required: false,
  };
}

/** A publication of any kind, with its collection: `releases/2011/slug`. */
export function publicationReference(options: FieldOptions): Field<string> {
  return defineField(options, {
    schema: z
      .string()
      .regex(
        /^(releases|reports|testimonies)\/([0-9]{4}\/)?[a-z0-9]+(-[a-z0-9]+)*$/,
        'is not the name of a publication',
      ),
    structure: { kind: 'reference', to: ['releases', 'reports', 'testimonies'] },
    remedy:
      'Write the collection and file name of a publication, such as releases/2011/governor-suspends.',
    widget: () => ({ widget: 'publication' }),
  });
}
