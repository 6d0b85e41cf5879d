import { getSession } from './session.ts';

/** Milliseconds between two requests to a newsroom that does not answer. */
const pause = 1000;

/** Resolves when the newsroom answers; with false when staff are elsewhere. */
export async function awaitAnswer(isThere: () => boolean): Promise<boolean> {
  while (isThere()) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const isAnswered = await getSession().then(
      () => true,
      () => false,
    );
    if (isAnswered) return isThere();
  }
  return false;
}
