import { LimitedProcess, LimitError } from '../../../validation/limits/limited-process.ts';
import type { SourceProblem } from '../../../languages/problems/source-problem.ts';
import type { checkRemembered } from './remembered-check.ts';
import { StoreError } from '../../store-api/store-error.ts';

/** For all files together: 10,000 releases take 14 s the first time. Each body has its own limit. */
const limits = { seconds: 300, megabytes: 3000 };

const checker = new LimitedProcess<typeof checkRemembered>(
  new URL('./remembered-check.ts', import.meta.url),
  'checkRemembered',
  limits,
);

/**
 * Finds all problems of a newsroom in a separate process: reading it takes seconds of CPU
 * time, in which the server could not respond.
 * @throws StoreError `repository` when that takes too much time or memory
 */
export async function checkApart(
  ...args: Parameters<typeof checkRemembered>
): Promise<SourceProblem[]> {
  try {
    return await checker.call(...args);
  } catch (error) {
    if (!(error instanceof LimitError)) throw error;
    throw new StoreError(
      'repository',
      `Checking the newsroom took more than ${limits.seconds} seconds or ${limits.megabytes} MB, so nothing was published. Try again when the machine is less busy.`,
    );
  }
}
