import type { z } from 'zod';
import type { PlainText } from '../../languages/message.ts';
import type { Fields, FieldValues } from '../fields/field.ts';
import type { FieldProblem } from '../fields/field-problem.ts';
import { toObjectSchema } from '../fields/structure.ts';
import { decide } from './known-values.ts';

/** A broken rule between fields: the field that staff should change, what is wrong, and what to do. */
export type RuleProblem = Omit<FieldProblem, 'code'>;

/** A problem, or what a condition is that doesn't hold. */
type Found = RuleProblem | false | '' | undefined;

/** A rule between fields. Pure; finds nothing in a correct entry. */
export type Rule<T> = (values: T) => Found | readonly Found[];

/** How the files of a type are arranged in its folder. */
export type Layout =
  /** `<folder>/<language>/<year>/<slug>`: one file per language. */
  | 'dated'
  /** `<folder>/<language>/<slug>`: one file per language, no year. */
  | 'undated'
  /** `<folder>/<slug>`: one file with a value per language in its fields. */
  | 'shared';

/** How the admin's lists of entries are arranged. */
export interface Listing {
  /** The field that is the title of an entry. */
  readonly title: string;
  /** Fields by which a list can be sorted, the usual one first; moments are sorted newest first. */
  readonly sorts: readonly string[];
  /** Fields by which a list can be grouped; a moment groups by its year. */
  readonly groups: readonly string[];
}

/** A type of content: its fields, its rules and where its files are. */
export interface ContentType<F extends Fields = Fields> {
  /** Folder in `content/` and name of the collection. */
  readonly name: string;
  readonly label: PlainText;
  readonly labelSingular: PlainText;
  readonly layout: Layout;
  /** File name extension. `yml` files have no body. */
  readonly extension: 'md' | 'mdx' | 'yml';
  /** Absent for settings, which have no lists. */
  readonly listing?: Listing;
  readonly fields: F;
  readonly schema: z.ZodType<FieldValues<F>>;
  /** The problems that the rules between fields find in values that `schema` accepts, or in known ones. */
  findProblems(values: FieldValues<F>): FieldProblem[];
}

/** Declares a content type and derives its schema from its fields. */
export function defineContentType<const F extends Fields>(
  declaration: Omit<ContentType<F>, 'schema' | 'findProblems'> & {
    readonly rules?: readonly Rule<FieldValues<F>>[];
  },
): ContentType<F> {
  const { rules = [], ...type } = declaration;
  return {
    ...type,
    schema: toObjectSchema(type.fields),
    findProblems: (values) =>
      rules.flatMap((rule) =>
        decide(() => [rule(values)].flat().filter((found) => typeof found === 'object')).map(
          (problem) => ({ code: 'rule', ...problem }),
        ),
      ),
  };
}

/** The parsed front matter of a content type. */
export type Values<T> = T extends ContentType<infer F> ? FieldValues<F> : never;
