/**
 * Remembers the latest results of work by key. What failed is done again: the reason may have been a file that was not there
 * yet, or too many open ones, and builds share a process.
 * @param most results
 */
export function rememberLatest<T>(
  most: number,
): (key: string, work: () => Promise<T>) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  const begin = (key: string, work: () => Promise<T>) => {
    const result = work();
    result.catch(() => known.get(key) === result && known.delete(key));
    return result;
  };
  return (key, work) => {
    const result = known.get(key) ?? begin(key, work);
    known.delete(key);
    known.set(key, result);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return result;
  };
}
