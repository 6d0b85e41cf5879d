/** One thing wrong with the content, as staff are told of it. */
export interface Problem {
  /** Stable name of the kind of problem, such as `date-without-offset`. */
  readonly code: string;
  /** Path below the content folder, with `/`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number | undefined;
  /** Path of the field: `consent.scopes`, `corrections.0.date`. */
  readonly field?: string | undefined;
  /** What is wrong. */
  readonly cause: string;
  /** What to write or do instead. */
  readonly remedy: string;
}

/** Sorts problems by file, then line, then field, so that two runs report alike. */
export function toSortedProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compare(a.field ?? '', b.field ?? '') ||
      compare(a.cause, b.cause),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * A problem as three lines of text:
 * `content/releases/en/2011/x.md:4 (datePublished)`, the cause, the remedy.
 * @param folder the content folder as the reader knows it
 */
export function formatProblem(problem: Problem, folder: string): string {
  const line = problem.line === undefined ? '' : `:${problem.line}`;
  const field = problem.field ? ` (${problem.field})` : '';
  return `${folder}/${problem.file}${line}${field}\n  ${toSentence(problem.cause)}\n  → ${problem.remedy}`;
}

function toSentence(text: string): string {
  const capitalized = text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
  return /[.!?][”»]?$/.test(capitalized) ? capitalized : `${capitalized}.`;
}
