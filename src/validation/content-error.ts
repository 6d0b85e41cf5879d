import type { SourceProblem } from '../languages/problems/source-problem.ts';
import { formatReport } from './problem-report.ts';

/** Content that must be corrected before it can be published. Its message is the whole report. */
export class ContentError extends Error {
  readonly problems: readonly SourceProblem[];

  /** @param contentDir absolute path of the content folder */
  constructor(problems: readonly SourceProblem[], contentDir: string) {
    super(formatReport(problems, contentDir));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
