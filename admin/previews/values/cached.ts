/** Reads each name once, unless that fails. */
export function defineCache<V>(read: (name: string) => Promise<V>): (name: string) => Promise<V> {
  const known = new Map<string, Promise<V>>();
  return (name) => {
    let value = known.get(name);
    if (!value) known.set(name, (value = read(name)));
    value.catch(() => known.delete(name));
    return value;
  };
}
