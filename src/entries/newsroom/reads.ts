/**
 * What views read is noted while they are made, so that they are made again only when something that they read
 * has changed. No view declares what it reads: the newsroom notes it, however a view got there.
 */

/** What was read: by its name, a digest of it as it was. */
export type Reads = Map<string, string>;

let noting: { readonly reads: Reads; readonly toDigest: (value: unknown) => string } | undefined;

/** The name of something that can be read: its kind, and which one. */
export const toReadName = (kind: string, ...which: readonly string[]) =>
  JSON.stringify([kind, ...which]);

/** The kind of what has a name, and which one it is. */
export const parseReadName = (name: string): readonly string[] => JSON.parse(name) as string[];

/**
 * Notes that something was read. Does nothing outside `noteReads`, as in the admin's preview.
 * @param getValue plain data
 */
export function noteRead(name: string, getValue: () => unknown): void {
  if (noting && !noting.reads.has(name)) noting.reads.set(name, noting.toDigest(getValue()));
}

/**
 * Runs work and notes what it reads.
 * @throws when other work is being noted: each would get the reads of both
 */
export async function noteReads<T>(
  work: () => Promise<T>,
  toDigest: (value: unknown) => string,
): Promise<{ result: T; reads: Reads }> {
  if (noting) throw new Error('The reads of other work are being noted.');
  const reads: Reads = new Map();
  noting = { reads, toDigest };
  try {
    return { result: await work(), reads };
  } finally {
    noting = undefined;
  }
}

/** Runs work whose reads do not count, because its result does. */
export function withoutNoting<T>(work: () => T): T {
  const outer = noting;
  noting = undefined;
  try {
    return work();
  } finally {
    noting = outer;
  }
}
