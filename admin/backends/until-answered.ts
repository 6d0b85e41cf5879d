import { getSession } from '../sign-in/session.ts';
import { dismissNotices } from '../guards/notices.ts';
import { StoreResponseError } from './store-client.ts';

/** Milliseconds between two requests to a newsroom that does not answer. */
const pause = 1000;

/** Milliseconds after which such a request is repeated: where the line was lost without a sign, it stays without an answer. */
const limit = 10_000;

/** Whether a request failed because the newsroom did not answer. */
export const isUnanswered = (error: unknown): boolean =>
  error instanceof StoreResponseError && error.code === 'offline';

/**
 * Reads something, and if the newsroom does not answer, reads it again as soon as it does: otherwise staff would see an empty
 * list until they go to another one.
 * @param isThere whether staff are still where it is shown
 * @param report shows staff that it could not be read
 * @returns undefined if it could not be read
 */
export async function askUntilAnswered<T>(
  read: () => Promise<T>,
  isThere: () => boolean,
  report: (error: unknown) => void,
): Promise<T | undefined> {
  for (;;)
    try {
      return await read();
    } catch (error) {
      report(error);
      if (!isUnanswered(error) || !(await awaitAnswer(isThere))) return undefined;
      dismissNotices();
    }
}

/** Resolves when the newsroom answers; with false when staff are elsewhere. */
export async function awaitAnswer(isThere: () => boolean): Promise<boolean> {
  while (isThere()) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const isAnswered = await getSession({ signal: AbortSignal.timeout(limit) }).then(
      () => true,
      () => false,
    );
    if (isAnswered) return isThere();
  }
  return false;
}
