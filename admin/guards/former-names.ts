import type { EntryName } from '../../src/model/entry-name.ts';
import type { SourceProblem } from '../../src/languages/problems/source-problem.ts';
import { createProblemItem } from '../content-problems/problem-item.ts';
import { openDialog } from '../dialogs/open-dialog.ts';
import { createList } from '../dom/list.ts';
import { messages } from '../messages/index.ts';
import { Cancelled } from './cancelled.ts';
import { markRefused } from './problems/refused-values.ts';

const { formerName: formerNameMessages } = messages;

/**
 * Asks before a person is published under a pseudonym whose former name is still in the text: readers could tell who it
 * is. A name may also be an ordinary word, so staff decide.
 * @throws Cancelled if staff go back to the text
 */
export async function askFormerNames(
  problems: readonly SourceProblem[],
  entry: EntryName,
): Promise<void> {
  if (problems.length === 0) return;
  const { title, explain, back, publish } = formerNameMessages;
  const choice = await openDialog({
    title,
    content: [explain, createList(problems.map(createProblemItem))],
    actions: [
      { label: back, value: 'back', kind: 'primary' },
      { label: publish, value: 'publish', kind: 'danger' },
    ],
    onEscape: 'back' as 'back' | 'publish',
  });
  if (choice === 'publish') return;
  markRefused(problems, entry);
  throw new Cancelled();
}
