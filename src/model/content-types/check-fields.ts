import type { ContentType } from './content-type.ts';
import type { AdminLanguage } from '../problems/localized-message.ts';
import { toFieldProblems } from '../fields/field-problem.ts';
import { formatProblem } from '../problems/problem.ts';
import { toWrittenValue } from '../fields/written-value.ts';

/** What is wrong with a field of the form, in a sentence for staff. */
export interface FieldMessage {
  /** Path such as `consent.scopes` or `corrections.0.date`. */
  readonly field: string;
  readonly message: string;
}

/**
 * Checks the fields of a form as the content check would check the file that is saved of them: each
 * field, then the rules between them.
 * @param data values of the form; `body` and keys that begin with `$` are left aside
 */
export function checkFields(
  type: ContentType,
  data: Readonly<Record<string, unknown>>,
  language: AdminLanguage,
): FieldMessage[] {
  const own = Object.entries(data).filter(
    ([name]) => !name.startsWith('$') && (name !== 'body' || type.extension === 'yml'),
  );
  const values = toWrittenValue(Object.fromEntries(own));
  const result = type.schema.safeParse(values, { reportInput: true });
  const issues = result.success
    ? type.findIssues(result.data)
    : result.error.issues.flatMap((issue) => toFieldProblems(issue, type.fields));
  const messages = issues.map((issue) => ({
    field: issue.field,
    message: formatProblem(issue, language),
  }));
  // What is empty has the wrong form as well; the first complaint is enough.
  return messages.filter(
    ({ field }, index) => messages.findIndex((other) => other.field === field) === index,
  );
}
