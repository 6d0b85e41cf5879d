/**
 * Runs work one turn at a time. However often it is requested during a turn, it runs once more: each
 * caller gets a turn that begins after its call.
 * @param work never rejects
 */
export function defineTurns(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const begin = () => (current = work().finally(() => (current = undefined)));
  return () => {
    if (!current && !next) return begin();
    return (next ??= (current ?? Promise.resolve()).then(() => {
      next = undefined;
      return begin();
    }));
  };
}
