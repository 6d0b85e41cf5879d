/** A map, or one that forgets what belongs to objects that are gone. */
interface Known<K, V> {
  get(key: K): V | undefined;
  has(key: K): boolean;
  set(key: K, value: V): unknown;
}

/** The value of a key, which is made if there is none yet: as `getOrInsertComputed` of maps, which Node 24 lacks. */
export function getOrInsert<K, V>(known: Known<K, V>, key: K, make: (key: K) => V): V {
  if (!known.has(key)) known.set(key, make(key));
  return known.get(key) as V;
}

/** Does some work once for each key. */
export function remember<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => getOrInsert(known, key, work);
}
