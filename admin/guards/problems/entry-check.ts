import { checkFields } from '../../../src/model/content-types/check-fields.ts';
import type { ContentType } from '../../../src/model/content-types/content-type.ts';
import { isBlank } from '../../../src/model/fields/optional.ts';
import { getValueAt, type Values } from '../../../src/model/fields/written-value.ts';
import type { AdminLanguage } from '../../../src/languages/parts/language.ts';
import { formatProblem } from '../../../src/languages/problems/problem.ts';
import { getFirstWords } from '../../../src/languages/wording/first-words.ts';
import { checkBody } from '../../../src/markdown/checks/check-body.ts';
import { emptyBody, needsBody } from '../../../src/model/content-types/empty-body.ts';
import { coversHiddenName, findUncovered } from '../../../src/model/content-types/testimony.ts';
import { toPublishable } from '../../../src/publishing/visibility/entry-state.ts';
import type { EntryProblem } from './problem-store.ts';

interface CheckContext {
  /** That of the messages. */
  readonly language: AdminLanguage;
  /** Code of the newsroom's default language. */
  readonly defaultLanguage: string | undefined;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** Whether it takes what is published from readers, at once or at a moment to come. */
  readonly isEnd?: boolean;
}

/** The fields with which staff take a text down, and that which names its file. */
const ofTakedown = ['consent.revoked', 'withdrawn', 'expires', 'headline'];

/**
 * The problems of an entry by itself: of its fields, the rules between them, and its body. Of one that staff take down, only
 * those of what takes it down: a takedown does not wait for others.
 */
export function checkEntry(
  type: ContentType,
  data: Values,
  { language, defaultLanguage, now, isEnd }: CheckContext,
): EntryProblem[] {
  const problems = [
    ...checkFields(type, data, language, defaultLanguage),
    ...checkEntryBody(type, data, language),
  ];
  const demanded =
    isTakenDown(data, now) || isEnd
      ? problems.filter(({ field }) =>
          ofTakedown.some((name) => `${field}.`.startsWith(`${name}.`)),
        )
      : [...problems, ...findDoubts(data, language)];
  return demanded.map((problem) => ({
    ...problem,
    isUnfinished: isBlank(getValueAt(data, problem.field)),
  }));
}

/** What staff should look at again, and may leave as it is. */
function findDoubts(data: Values, { messages }: AdminLanguage) {
  const message = messages.uncovered.hiddenName;
  return coversHiddenName(data) ? [{ field: 'consent.scopes', message, mayPass: true }] : [];
}

/** Whether staff have withdrawn it, revoked its consent or let it expire. A consent may also lapse while it is written. */
const isTakenDown = (data: Values, now: number): boolean =>
  getEnds(data).some((moment) => Date.parse(moment) <= now);

/** When staff end its publication. */
export function getEnds(data: Values): string[] {
  const { withdrawn, expires, consent } = toPublishable(data);
  return [withdrawn?.date, expires, consent?.revoked].filter((moment) => moment !== undefined);
}

/**
 * The problems that keep even a draft from being saved: wrong values in fields of the form, and no title to name its file
 * by. What a consent does not cover is asked about instead (see uncovered-values.ts).
 */
export function checkDraft(type: ContentType, data: Values, context: CheckContext): EntryProblem[] {
  const title = type.listing?.title;
  const isTitle = (field: string) => title !== undefined && field.split('.')[0] === title;
  const uncovered = new Set(findUncovered(data).map(({ field }) => field));
  return checkEntry(type, data, context).filter(
    ({ field, isUnfinished, isUnknown }) =>
      (!isUnfinished && !isUnknown && !uncovered.has(field)) || isTitle(field),
  );
}

function checkEntryBody({ extension }: ContentType, data: Values, language: AdminLanguage) {
  if (extension === 'yml') return [];
  const { inText } = language.messages.problems;
  const source = typeof data.body === 'string' ? data.body : '';
  if (source.trim() === '')
    return needsBody(data) ? [{ field: 'body', message: formatProblem(emptyBody, language) }] : [];
  return checkBody(source, extension).map((problem) => ({
    field: 'body',
    message: inText(getFirstWords(source, problem.line)) + formatProblem(problem, language),
  }));
}
