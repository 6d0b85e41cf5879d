/**
 * Runs work one turn at a time. However often it is requested during a turn, it runs once more: each caller gets a turn that
 * begins after its call.
 * @param work never rejects. It may let the next turn begin before its own has ended.
 */
export function defineTurns(
  work: (letNextBegin: () => void) => Promise<void>,
): () => Promise<void> {
  /** Resolves when another turn may begin. */
  let current: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  function begin(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    current = promise;
    const letNextBegin = () => {
      if (current === promise) current = undefined;
      resolve();
    };
    return work(letNextBegin).finally(letNextBegin);
  }
  return () => {
    if (!current && !next) return begin();
    return (next ??= (current ?? Promise.resolve()).then(() => {
      next = undefined;
      return begin();
    }));
  };
}
