/**
 * Work that runs one turn at a time. However often it is asked for during a turn, one more follows: each
 * caller gets a turn that begins after its question.
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
