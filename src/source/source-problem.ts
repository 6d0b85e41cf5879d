import { toSentence, type Problem } from '../model/problems/problem.ts';
import { toPrintableLine } from './printable.ts';

/** One thing wrong with the content, and where. Its cause begins as in a sentence's middle, without a full stop. */
export interface SourceProblem extends Problem {
  /** Path below the content folder, with `/`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number | undefined;
  /** The same line counted from the beginning of the text below the fields, as the admin shows it. */
  readonly textLine?: number;
  /** Path of the field: `consent.scopes`, `corrections.0.date`. */
  readonly field?: string | undefined;
}

/** Sorts problems by file, then line, then field, so that two runs report alike. */
export function sortProblems(problems: readonly SourceProblem[]): SourceProblem[] {
  return problems.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compare(a.field ?? '', b.field ?? '') ||
      compare(a.cause.en, b.cause.en),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * A problem as three lines of English text, as commands and builds say it:
 * `content/releases/en/2011/x.md:4 (datePublished)`, the cause, the remedy.
 * @param folder the content folder as the reader knows it
 */
export function formatSourceProblem(problem: SourceProblem, folder: string): string {
  const line = problem.line === undefined ? '' : `:${problem.line}`;
  const field = problem.field ? ` (${problem.field})` : '';
  const place = `${folder}/${problem.file}${line}${field}`;
  // Names and values are content: a line feed in one of them must not begin a line of the report.
  return [place, `  ${toSentence(problem.cause.en, 'en')}`, `  → ${problem.remedy.en}`]
    .map(toPrintableLine)
    .join('\n');
}
