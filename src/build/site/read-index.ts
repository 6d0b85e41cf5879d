import type { Reads } from '../../entries/newsroom/reads.ts';

/** Which subjects read what, and how it was then: finds those for which something has changed. */
export interface ReadIndex {
  /** @param reads of the subject; undefined when it is gone */
  set(subject: string, reads: Reads | undefined): void;
  /**
   * Asks for everything that was read once, however many subjects have read it.
   * @param getDigest gives the digest of something by its name, as it is now
   * @returns for each subject that read something that is not as it was, the name of one such thing
   */
  findChanges(getDigest: GetDigest): Promise<ReadonlyMap<string, string>>;
}

export type GetDigest = (name: string) => string | Promise<string>;

/** The subjects that read something, by its digest: nearly always all have read the same. */
type Readers = Map<string, Set<string>>;

export function openReadIndex(): ReadIndex {
  const readersOf = new Map<string, Readers>();
  const readsOf = new Map<string, Reads>();

  function add(subject: string, name: string, digest: string): void {
    let readers = readersOf.get(name);
    if (!readers) readersOf.set(name, (readers = new Map<string, Set<string>>()));
    const subjects = readers.get(digest);
    if (subjects) subjects.add(subject);
    else readers.set(digest, new Set([subject]));
  }

  function remove(subject: string, name: string, digest: string): void {
    const readers = readersOf.get(name)!;
    const subjects = readers.get(digest)!;
    subjects.delete(subject);
    if (subjects.size === 0) readers.delete(digest);
    if (readers.size === 0) readersOf.delete(name);
  }

  return {
    set(subject, reads) {
      const former = readsOf.get(subject);
      if (former === reads) return;
      for (const [name, digest] of former ?? [])
        if (reads?.get(name) !== digest) remove(subject, name, digest);
      for (const [name, digest] of reads ?? [])
        if (former?.get(name) !== digest) add(subject, name, digest);
      if (reads) readsOf.set(subject, reads);
      else readsOf.delete(subject);
    },
    async findChanges(getDigest) {
      const changes = new Map<string, string>();
      for (const [name, readers] of readersOf) {
        const given = getDigest(name);
        const current = typeof given === 'string' ? given : await given;
        for (const [digest, subjects] of readers)
          if (digest !== current)
            for (const subject of subjects) if (!changes.has(subject)) changes.set(subject, name);
      }
      return changes;
    },
  };
}
