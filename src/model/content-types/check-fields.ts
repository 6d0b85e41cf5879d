import type { ContentType } from './content-type.ts';
import { toKnownValues } from './known-values.ts';
import { findMissingLanguages } from './missing-languages.ts';
import type { StaffLanguage } from '../../languages/parts/language.ts';
import { toFieldProblems } from '../fields/field-problem.ts';
import { formatProblem } from '../../languages/problems/problem.ts';
import { toWrittenValue, type Values } from '../fields/written-value.ts';

/** What is wrong with a field of the form, as a message for staff. */
export interface FieldMessage {
  /** Path such as `consent.scopes` or `corrections.0.date`. */
  readonly field: string;
  readonly message: string;
  /** Whether no form has the field, so that nothing there can correct it. */
  readonly isUnknown?: true;
}

/**
 * Checks the fields of a form as the content check does after saving: each field, then the rules between them.
 * @param data values of the form; `body` and keys that begin with `$` are ignored
 * @param defaultLanguage code of the language that no field for several languages may lack
 */
export function checkFields(
  type: ContentType,
  data: Values,
  language: StaffLanguage,
  defaultLanguage?: string,
): FieldMessage[] {
  const own = Object.entries(data).filter(
    ([name]) => !name.startsWith('$') && (name !== 'body' || type.extension === 'yml'),
  );
  const values = toWrittenValue(Object.fromEntries(own)) as Values;
  const result = type.schema.safeParse(values, { reportInput: true });
  // What a file lacks is in the form, and empty.
  const ofFields = result.error?.issues.flatMap((issue) =>
    toFieldProblems({ ...issue, input: issue.input ?? null } as typeof issue, type.fields),
  );
  const problems = [
    ...(ofFields ?? []),
    ...(defaultLanguage ? findMissingLanguages(type.fields, values, defaultLanguage) : []),
    ...type.findProblems(result.data ?? toKnownValues(type.fields, values)),
  ];
  // Without a value in any language, that of the default language is missing.
  const isLocalized = (name: string) => type.fields[name]?.structure.kind === 'localized';
  const messages = problems.map((problem) => ({
    field:
      defaultLanguage && isLocalized(problem.field)
        ? `${problem.field}.${defaultLanguage}`
        : problem.field,
    message: formatProblem(problem, language),
    ...(problem.code === 'unknown-field' && { isUnknown: true as const }),
  }));
  // An empty field also has the wrong form; the first problem of a field is enough.
  return messages.filter(
    ({ field }, index) => messages.findIndex((other) => other.field === field) === index,
  );
}
