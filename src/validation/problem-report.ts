import { relative } from 'node:path';
import { formatSourceProblem, type SourceProblem } from '../languages/problems/source-problem.ts';

/** More problems than a person reads one by one before looking for what they have in common. */
const many = 20;

/**
 * Lists every problem, then how many there are. Many problems begin with a summary.
 * @param contentDir absolute path of the content folder
 */
export function formatReport(problems: readonly SourceProblem[], contentDir: string): string {
  const folder = toFolderName(contentDir);
  const files = new Set(problems.map(({ file }) => file)).size;
  return [
    ...(problems.length > many ? [formatSummary(problems)] : []),
    ...problems.map((problem) => formatSourceProblem(problem, folder)),
    `${toCount(problems.length, 'problem')} in ${toCount(files, 'file')}. The site is not built until they are corrected.`,
  ].join('\n\n');
}

/** How many problems there are of each kind, the most frequent first, such as `812  broken-link`. */
function formatSummary(problems: readonly SourceProblem[]): string {
  const kinds = Map.groupBy(problems, ({ code }) => code);
  const counts = [...kinds].map(([code, { length }]) => ({ code, count: String(length) }));
  const width = Math.max(...counts.map(({ count }) => count.length));
  const lines = counts
    .toSorted((a, b) => Number(b.count) - Number(a.count) || (a.code < b.code ? -1 : 1))
    .map(({ code, count }) => `  ${count.padStart(width)}  ${code}`);
  return [`${toCount(problems.length, 'problem')}, by kind:`, ...lines].join('\n');
}

const toCount = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The folder relative to the working directory, or its absolute path if it is outside. */
function toFolderName(contentDir: string): string {
  const path = relative(process.cwd(), contentDir);
  return path === '' || path.startsWith('..') ? contentDir : path.replaceAll('\\', '/');
}
