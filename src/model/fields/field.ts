import type { z } from 'zod';
import type { FormSectionName } from './form-sections.ts';
import type { LocalizedMessage, PlainText } from '../../languages/message.ts';

/** One line of text. With a pattern it is not free text, but an address, a number or a code. */
export interface Line {
  /** Longest value, in characters. */
  readonly max?: number;
  readonly pattern?: {
    readonly expression: RegExp;
    /** What no expression says, of a value that matches. */
    readonly accepts?: (value: string) => boolean;
    readonly remedy: LocalizedMessage;
  };
  /** The list from which forms let staff choose, instead of writing a code; the site has its own words in few languages. */
  readonly offers?: 'time-zones' | 'languages' | 'site-languages';
}

/** What forms and publications make of a moment. */
export interface Moment {
  /** What sets one that staff leave empty. */
  readonly setBy?: 'publication';
  /** Whether a group or an item of a list that staff add begins with the present: most often it is right. */
  readonly beginsNow?: true;
  /** Whether staff need to choose only a day, which then begins at midnight. */
  readonly isDay?: true;
  /** Whether readers see the entry from then: of an hour that exists twice, forms mean the second, and otherwise the first. */
  readonly opens?: true;
  /** The field that names its time zone, such as `event.timeZone`; without a value, it is that of the newsroom. */
  readonly zonedBy?: string;
}

/** The type of a field's value: all that checks, forms and outputs need to know about it. */
export type Structure =
  | ({ readonly kind: 'line' } & Line)
  /** A web address that readers can follow. */
  | ({ readonly kind: 'link' } & Line)
  /** Several lines of free text, with at most `max` characters. */
  | { readonly kind: 'paragraphs'; readonly max: number }
  | ({ readonly kind: 'moment' } & Moment)
  | { readonly kind: 'flag' }
  | { readonly kind: 'color' }
  /** One of a fixed set of values with labels, or several, each once. A new entry begins with `initial`. */
  | {
      readonly kind: 'choice';
      readonly values: Readonly<Record<string, PlainText>>;
      readonly isMultiple: boolean;
      readonly initial?: string;
    }
  | { readonly kind: 'group'; readonly fields: Fields }
  | {
      readonly kind: 'list';
      readonly item: Field;
      /** Most items. */
      readonly max?: number;
      /** The field that identifies an item in the list. */
      readonly summary?: string;
      /** Whether items are selected from existing ones, each once, instead of written. */
      readonly isSelection: boolean;
    }
  | { readonly kind: 'localized'; readonly item: Field }
  /** Forms offer first the people who have the function that it prefers. */
  | {
      readonly kind: 'reference';
      readonly to: readonly ReferenceTarget[];
      readonly prefers?: string;
    }
  | {
      readonly kind: 'media';
      readonly accepts: 'image' | 'document';
    };

/** Collections whose entries are publications. */
export const publicationNames = ['releases', 'reports', 'testimonies'] as const;

export type PublicationName = (typeof publicationNames)[number];

/** A collection that other entries refer to; `publication` references carry their kind: `releases/2011/slug`. */
export type ReferenceTarget = PublicationName | 'pages' | 'people' | 'topics' | 'boilerplates';

/** One field of the content model: stated once, read by Astro, the admin, validation, the API and the docs. */
export interface Field<T = unknown> {
  readonly label: PlainText;
  /** Help for staff in plain language. */
  readonly hint?: PlainText;
  /** The part of the form that shows it; absent for the first. */
  readonly section?: FormSectionName;
  /** schema.org property that this field becomes, where there is one. */
  readonly meaning?: string;
  /** True when the field never leaves the newsroom: not on pages, in feeds or in the API. */
  readonly internal: boolean;
  readonly required: boolean;
  /** True when a rule of the content type may demand it, so that a form does not call it optional. */
  readonly isConditional?: true;
  /** True when forms show it only where it has a value, or what is published has one: staff begin it elsewhere, with a button. */
  readonly isBegunElsewhere?: true;
  /** Which new entries begin with its value; absent if translations and copies do. */
  readonly copiedTo?: 'translations' | 'nothing';
  /** What to write in the file instead of a wrong value, as an imperative sentence. */
  readonly remedy: LocalizedMessage;
  /** What to do in the admin's form, where staff do not write the value itself. */
  readonly formRemedy?: LocalizedMessage;
  readonly schema: z.ZodType<T>;
  readonly structure: Structure;
}

/** Fields by name, in the order in which staff see them. */
export type Fields = Readonly<Record<string, Field>>;

/** The parsed value of a field. */
export type FieldValue<F> = F extends Field<infer T> ? T : never;

/** The parsed values of a set of fields; an optional field's value may be undefined. */
export type FieldValues<F extends Fields> = { readonly [K in keyof F]: FieldValue<F[K]> };

/** What every field constructor takes. */
export interface FieldOptions
  extends
    Pick<
      Field,
      'label' | 'hint' | 'section' | 'meaning' | 'isConditional' | 'isBegunElsewhere' | 'copiedTo'
    >,
    Partial<Pick<Field, 'internal'>> {}

/** Completes a constructor's own parts with the options that all constructors share. */
export function defineField<T>(
  options: FieldOptions,
  own: Pick<Field<T>, 'schema' | 'structure' | 'remedy' | 'formRemedy'> & { required?: false },
): Field<T> {
  return {
    label: options.label,
    hint: options.hint,
    section: options.section,
    meaning: options.meaning,
    isConditional: options.isConditional,
    isBegunElsewhere: options.isBegunElsewhere,
    copiedTo: options.copiedTo,
    internal: options.internal ?? false,
    required: true,
    ...own,
  };
}
