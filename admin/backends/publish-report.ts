import { openDialog, toList } from '../dialogs/dialog.ts';
import { formatSiteProblem } from '../site-status/site-problem.ts';
import type { SiteProblem } from '../site-status/site-state.ts';
import { words } from '../words/index.ts';
import { explainHandEdited } from './save-report.ts';
import { StoreError } from './store-client.ts';

/**
 * Tells staff what keeps an entry from being published.
 * @throws the error again, so that nothing is shown as published
 */
export async function explainPublishing(error: unknown): Promise<never> {
  if (error instanceof StoreError && error.code === 'content') {
    const problems = (error.details.problems ?? []) as readonly SiteProblem[];
    await openDialog({
      title: words.saved.contentTitle,
      content: [words.saved.content, toList(problems.map(formatSiteProblem))],
      actions: [{ label: words.dialogs.close, value: 'close', kind: 'primary' }],
      onEscape: 'close',
    });
  }
  if (error instanceof StoreError && error.code === 'hand-edited') await explainHandEdited(error);
  throw error;
}
