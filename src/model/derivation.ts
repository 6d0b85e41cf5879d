/**
 * Derives something from an object once. What has not changed is the same object in the next build, which then knows what was
 * derived from it, with its digest.
 * @param getKey what of the other arguments decides what is derived; by default, nothing
 */
export function deriveOnce<K extends object, Others extends unknown[], V>(
  derive: (from: K, ...others: Others) => V,
  getKey: (...others: Others) => unknown = () => undefined,
): (from: K, ...others: Others) => V {
  const known = new WeakMap<K, { readonly key: unknown; readonly derived: V }>();
  return (from, ...others) => {
    const key = getKey(...others);
    const before = known.get(from);
    if (before && before.key === key) return before.derived;
    const derived = derive(from, ...others);
    known.set(from, { key, derived });
    return derived;
  };
}

/** Whether two lists have the same objects in the same order, so that the same is derived from them. */
export const areSame = (ones: readonly unknown[], others: readonly unknown[]): boolean =>
  ones.length === others.length && ones.every((one, index) => one === others[index]);
