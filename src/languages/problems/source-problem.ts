import { translate } from '../translate.ts';
import { toSentence, type Problem } from './problem.ts';
import { toPrintableLine } from '../wording/printable.ts';

/** A position in a body for staff: the admin shows no line numbers. */
export interface BodyPosition {
  /** Number of the paragraph, counted from 1; headings and lists count too. */
  readonly paragraph: number;
  /** The text from the line on, cut off; absent if a protected name may be in it. */
  readonly start?: string;
}

/** A problem with its location. Its cause begins with a small letter and has no full stop. */
export interface SourceProblem extends Problem {
  /** Path below the content folder, with `/`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number | undefined;
  /** Where in the body it is. */
  readonly body?: BodyPosition;
  /** Path of the field: `consent.scopes`, `corrections.0.date`. */
  readonly field?: string | undefined;
  /** Id of the entry to which the field may not refer, or refers in vain: `topics/policing`. */
  readonly refersTo?: string;
  /** Path of the draft to which the field refers, below the content folder. */
  readonly draft?: string;
}

/** Sorts problems by file, then line, then field, so that two runs report them in the same order. */
export function sortProblems(problems: readonly SourceProblem[]): SourceProblem[] {
  return problems.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compare(a.field ?? '', b.field ?? '') ||
      compare(translate(a.cause), translate(b.cause)),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * A problem as three lines of plain text in English, as commands and builds print it:
 * `content/releases/en/2011/x.md:4 (datePublished)`, the cause, the remedy.
 * @param folder the content folder to print before the path
 */
export function formatSourceProblem(problem: SourceProblem, folder: string): string {
  const line = problem.line === undefined ? '' : `:${problem.line}`;
  const field = problem.field ? ` (${problem.field})` : '';
  const location = `${folder}/${problem.file}${line}${field}`;
  // Names and values are content: a line feed in them must not begin a new line of the report.
  return [
    location,
    `  ${toSentence(translate(problem.cause), 'en')}`,
    `  → ${translate(problem.remedy)}`,
  ]
    .map(toPrintableLine)
    .join('\n');
}
