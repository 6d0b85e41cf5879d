import { toEntryPath, type EntryName } from '../../../src/model/entry-name.ts';
import type { SourceProblem } from '../../../src/languages/problems/source-problem.ts';
import { createProblemItem } from '../../content-problems/problem-item.ts';
import { showMessage } from '../../dialogs/show-message.ts';
import { createList } from '../../dom/list.ts';
import type { Demand } from './problem-store.ts';
import { isInForm, markRefused } from './refused-values.ts';

/**
 * Says what the server refused, and then leads to the place in the editor whose link staff have followed, or else to the
 * first field.
 * @param entry what was to be saved or published, if it is an entry
 */
export async function showProblems(
  [title, text]: readonly [string, string],
  problems: readonly SourceProblem[],
  demand: Demand,
  entry?: EntryName,
): Promise<void> {
  const own = entry && isInForm(entry) ? toEntryPath(entry) : undefined;
  let chosen: SourceProblem | undefined;
  const toItem = (problem: SourceProblem) =>
    createProblemItem(problem, problem.file === own ? () => (chosen = problem) : undefined);
  await showMessage(title, [text, createList(problems.map(toItem))]);
  if (entry) markRefused(problems, entry, chosen, demand);
}
