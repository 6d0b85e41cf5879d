/**
 * Remembers the latest results of work on bodies, by key.
 * @param most results
 */
export function rememberLatest<T>(most: number): (key: string, work: () => T) => T {
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
