import { openDialog, toList } from '../dialogs/dialog.ts';
import { words } from '../words/index.ts';
import { explainHandEdited } from './save-report.ts';
import { StoreError } from './store-client.ts';

/** A problem of the newsroom as it would be, as the content check words it. */
interface ContentProblem {
  readonly file: string;
  readonly line?: number;
  readonly field?: string;
  readonly cause: string;
  readonly remedy: string;
}

/**
 * Tells staff what keeps an entry from being published.
 * @throws the error again, so that nothing is shown as published
 */
export async function explainPublishing(error: unknown): Promise<never> {
  if (error instanceof StoreError && error.code === 'content') {
    const problems = (error.details.problems ?? []) as readonly ContentProblem[];
    await openDialog({
      title: words.saved.contentTitle,
      content: [words.saved.content, toList(problems.map(formatProblem))],
      actions: [{ label: words.dialogs.close, value: 'close', kind: 'primary' }],
      onEscape: 'close',
    });
  }
  if (error instanceof StoreError && error.code === 'hand-edited') await explainHandEdited(error);
  throw error;
}

function formatProblem({ file, field, line, cause, remedy }: ContentProblem): string {
  const place = [file, field ?? (line && words.problems.inText(line).replace(/: $/, ''))];
  return `${place.filter(Boolean).join(', ')}: ${cause}. ${remedy}`;
}
