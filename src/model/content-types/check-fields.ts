import type { ContentType } from './content-type.ts';
import type { StaffLanguage } from '../../languages/translate.ts';
import { toFieldProblems } from '../fields/field-problem.ts';
import { formatProblem } from '../problems/problem.ts';
import { toWrittenValue } from '../fields/written-value.ts';

/** What is wrong with a field of the form, as a message for staff. */
export interface FieldMessage {
  /** Path such as `consent.scopes` or `corrections.0.date`. */
  readonly field: string;
  readonly message: string;
}

/**
 * Checks the fields of a form as the content check does after saving: each field, then the rules between them.
 * @param data values of the form; `body` and keys that begin with `$` are ignored
 */
export function checkFields(
  type: ContentType,
  data: Readonly<Record<string, unknown>>,
  language: StaffLanguage,
): FieldMessage[] {
  const own = Object.entries(data).filter(
    ([name]) => !name.startsWith('$') && (name !== 'body' || type.extension === 'yml'),
  );
  const values = toWrittenValue(Object.fromEntries(own));
  const result = type.schema.safeParse(values, { reportInput: true });
  const problems = result.success
    ? type.findProblems(result.data)
    : result.error.issues.flatMap((issue) => toFieldProblems(issue, type.fields));
  const messages = problems.map((problem) => ({
    field: problem.field,
    message: formatProblem(problem, language),
  }));
  // An empty field also has the wrong form; the first problem of a field is enough.
  return messages.filter(
    ({ field }, index) => messages.findIndex((other) => other.field === field) === index,
  );
}
