import { checkFields } from '../../src/model/check-fields.ts';
import type { ContentType } from '../../src/model/content-type.ts';
import type { AdminLanguage } from '../../src/model/admin-text.ts';
import { formatFinding } from '../../src/model/finding.ts';
import { checkBody } from '../../src/markdown/checks/body.ts';
import { getWords } from '../words/languages.ts';
import type { EntryProblem } from './problem-store.ts';

/** Everything wrong with an entry by itself: its fields, the rules between them, and its text. */
export function checkEntry(
  type: ContentType,
  data: Readonly<Record<string, unknown>>,
  language: AdminLanguage,
): EntryProblem[] {
  return [...checkFields(type, data, language), ...checkText(type, data.body, language)];
}

function checkText(
  { extension }: ContentType,
  body: unknown,
  language: AdminLanguage,
): EntryProblem[] {
  if (extension === 'yml') return [];
  const { inText } = getWords(language).problems;
  return checkBody(typeof body === 'string' ? body : '', extension).map((problem) => ({
    field: 'body',
    message: inText(problem.line) + formatFinding(problem, language),
  }));
}
