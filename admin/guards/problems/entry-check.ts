import { checkFields } from '../../../src/model/content-types/check-fields.ts';
import type { ContentType } from '../../../src/model/content-types/content-type.ts';
import { isBlank } from '../../../src/model/fields/optional.ts';
import type { AdminLanguage } from '../../../src/languages/language.ts';
import { formatProblem } from '../../../src/model/problems/problem.ts';
import { checkBody } from '../../../src/markdown/checks/check-body.ts';
import { emptyBody, needsBody } from '../../../src/model/content-types/empty-body.ts';
import { findUncovered } from '../../../src/model/content-types/testimony.ts';
import type { EntryProblem } from './problem-store.ts';

type Data = Readonly<Record<string, unknown>>;

interface CheckContext {
  /** That of the messages. */
  readonly language: AdminLanguage;
  /** Code of the newsroom's default language. */
  readonly defaultLanguage: string | undefined;
}

/** The problems of an entry by itself: of its fields, the rules between them, and its body. */
export function checkEntry(
  type: ContentType,
  data: Data,
  { language, defaultLanguage }: CheckContext,
): EntryProblem[] {
  const problems = [
    ...checkFields(type, data, language, defaultLanguage),
    ...checkEntryBody(type, data, language),
  ];
  return problems.map((problem) => ({
    ...problem,
    isUnfinished: isBlank(getValue(data, problem.field)),
  }));
}

/**
 * The problems that keep even a draft from being saved: wrong values, and no title to name its file by. What a consent
 * does not cover is asked about instead (see uncovered-values.ts).
 */
export function checkDraft(type: ContentType, data: Data, context: CheckContext): EntryProblem[] {
  const title = type.listing?.title;
  const isTitle = (field: string) => title !== undefined && field.split('.')[0] === title;
  const uncovered = new Set(findUncovered(data).map(({ field }) => field));
  return checkEntry(type, data, context).filter(
    ({ field, isUnfinished }) => (!isUnfinished && !uncovered.has(field)) || isTitle(field),
  );
}

function checkEntryBody({ extension }: ContentType, data: Data, language: AdminLanguage) {
  if (extension === 'yml') return [];
  const { inText } = language.messages.problems;
  const source = typeof data.body === 'string' ? data.body : '';
  if (source.trim() === '')
    return needsBody(data) ? [{ field: 'body', message: formatProblem(emptyBody, language) }] : [];
  const lines = source.split('\n');
  return checkBody(source, extension).map((problem) => ({
    field: 'body',
    message: inText(toBeginning(lines[problem.line - 1] ?? '')) + formatProblem(problem, language),
  }));
}

/** The first words of a line, by which staff find it: the editor shows no line numbers. */
function toBeginning(line: string): string {
  const words = line.trim().split(/\s+/);
  const most = words.slice(0, 6).join(' ').slice(0, 50);
  return most.length < line.trim().length ? `${most} …` : most;
}

/** The value at a path such as `corrections.0.date`. */
const getValue = (data: Data, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Data | undefined)?.[name], data);
