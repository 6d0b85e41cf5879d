import { relative } from 'node:path';
import { formatSourceProblem, type SourceProblem } from '../source/source-problem.ts';

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

/** Lists every problem, then how many there are. */
function formatReport(problems: readonly SourceProblem[], contentDir: string): string {
  const folder = toFolderName(contentDir);
  const files = new Set(problems.map(({ file }) => file)).size;
  return [
    ...problems.map((problem) => formatSourceProblem(problem, folder)),
    `${toCount(problems.length, 'problem')} in ${toCount(files, 'file')}. The site is not built until they are corrected.`,
  ].join('\n\n');
}

const toCount = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The folder relative to the working directory, or its absolute path if it is outside. */
function toFolderName(contentDir: string): string {
  const path = relative(process.cwd(), contentDir);
  return path === '' || path.startsWith('..') ? contentDir : path.replaceAll('\\', '/');
}
