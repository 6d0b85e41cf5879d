/**
 * Remembers the latest results of work on bodies, by key.
 * @param most results: a subject's files are rendered one after another, those of a feed together
 */
export function rememberLatest<T>(most = 64): (key: string, work: () => T) => T {
  const known = new Map<string, T>();
  return (key, work) => {
    const result = known.get(key) ?? work();
    known.delete(key);
    known.set(key, result);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return result;
  };
}
