import type { CmsField } from 'decap-cms-core';
import type { z } from 'zod';
import type { AdminLanguage, LocalizedMessage } from '../problems/localized-message.ts';

/** What a Decap field needs to know besides the field itself. */
export interface AdminContext {
  /** Language of labels and hints. */
  readonly adminLanguage: AdminLanguage;
  /** Codes of the languages the newsroom publishes in, default language first. */
  readonly languages: readonly string[];
}

/** The part of a Decap field that differs per widget; name, label and hint are added by `toDecapField`. */
export type Widget = { widget: string } & Record<string, unknown>;

/** Where a field's value points to or what it is made of; lets one walk serve every check and every output. */
export type Structure =
  | { readonly kind: 'value' }
  | { readonly kind: 'group'; readonly fields: Fields }
  | { readonly kind: 'list'; readonly item: Field }
  | { readonly kind: 'localized'; readonly item: Field }
  | { readonly kind: 'reference'; readonly to: readonly ReferenceTarget[] }
  | { readonly kind: 'media'; readonly accepts: 'image' | 'document' };

/** A collection that other entries refer to; `publication` references carry their kind: `releases/2011/slug`. */
export type ReferenceTarget =
  'releases' | 'reports' | 'testimonies' | 'pages' | 'people' | 'topics' | 'boilerplates';

/** One field of the content model: stated once, read by Astro, Decap, validation, the API and the docs. */
export interface Field<T = unknown> {
  readonly label: LocalizedMessage;
  /** Help in plain words for staff. */
  readonly hint?: LocalizedMessage;
  /** schema.org property that this field becomes, where there is one. */
  readonly meaning?: string;
  /** True when the field never leaves the newsroom: not on pages, in feeds or in the API. */
  readonly internal: boolean;
  readonly required: boolean;
  /** What to write in the file instead of a wrong value, as an imperative sentence. */
  readonly remedy: LocalizedMessage;
  /** What to do in the admin's form, where nobody writes the value itself. */
  readonly formRemedy?: LocalizedMessage;
  readonly schema: z.ZodType<T>;
  readonly structure: Structure;
  widget(context: AdminContext): Widget;
}

/** Fields by name, in the order in which staff see them. */
export type Fields = Readonly<Record<string, Field>>;

/** The parsed value of a field. */
export type FieldValue<F> = F extends Field<infer T> ? T : never;

/** The parsed values of a set of fields; an optional field's value may be undefined. */
export type FieldValues<F extends Fields> = { readonly [K in keyof F]: FieldValue<F[K]> };

/** What every field constructor takes. */
export interface FieldOptions {
  readonly label: LocalizedMessage;
  readonly hint?: LocalizedMessage;
  readonly meaning?: string;
  readonly internal?: boolean;
}

/** Completes a constructor's own parts with the options that all constructors share. */
export function defineField<T>(
  options: FieldOptions,
  own: Pick<Field<T>, 'schema' | 'remedy' | 'formRemedy' | 'widget'> & { structure?: Structure },
): Field<T> {
  return {
    label: options.label,
    ...(options.hint && { hint: options.hint }),
    ...(options.meaning && { meaning: options.meaning }),
    internal: options.internal ?? false,
    required: true,
    structure: { kind: 'value' },
    ...own,
  };
}

/**
 * Maps a field to its Decap field.
 * @param name the field's key in front matter
 */
export function toDecapField(name: string, field: Field, context: AdminContext): CmsField {
  return {
    name,
    label: field.label[context.adminLanguage],
    ...(field.hint && { hint: field.hint[context.adminLanguage] }),
    required: field.required,
    ...field.widget(context),
  } as CmsField;
}
