import { checkFields } from '../../src/model/content-types/check-fields.ts';
import type { ContentType } from '../../src/model/content-types/content-type.ts';
import type { AdminLanguage } from '../../src/languages/language.ts';
import { formatProblem } from '../../src/model/problems/problem.ts';
import { checkBody } from '../../src/markdown/checks/check-body.ts';
import type { EntryProblem } from './problem-store.ts';

/** The problems of an entry by itself: of its fields, the rules between them, and its body. */
export function checkEntry(
  type: ContentType,
  data: Readonly<Record<string, unknown>>,
  language: AdminLanguage,
): EntryProblem[] {
  return [...checkFields(type, data, language), ...checkEntryBody(type, data.body, language)];
}

function checkEntryBody(
  { extension }: ContentType,
  body: unknown,
  language: AdminLanguage,
): EntryProblem[] {
  if (extension === 'yml') return [];
  const { inText } = language.messages.problems;
  return checkBody(typeof body === 'string' ? body : '', extension).map((problem) => ({
    field: 'body',
    message: inText(problem.line) + formatProblem(problem, language),
  }));
}
