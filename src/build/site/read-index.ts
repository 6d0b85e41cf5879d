import { hash } from 'node:crypto';
import type { Reads } from '../../entries/newsroom/reads.ts';

/**
 * Which subjects read what, and how it was then: finds those for which something has changed. Nearly always all have read
 * the same, so what was read is known by a number: a subject has some dozens, and there are some hundred thousand in all.
 */
export interface ReadIndex {
  /**
   * @param reads of the subject; undefined when it is gone
   * @returns their numbers
   */
  set(subject: string, reads: Reads | undefined): readonly number[];
  /** The same for reads that have numbers already. @returns false, and changes nothing, if one of them is unknown */
  restore(subject: string, numbers: readonly number[]): boolean;
  /** Gives a number to something that was read, before a subject is restored with it. */
  restoreRead(number: number, [name, digest]: Read): void;
  /**
   * What is to be stored: by its number, what was read for the first time since the last call; undefined where no subject has
   * read it any more.
   */
  takeUnstored(): ReadonlyMap<number, Read | undefined>;
  /**
   * Asks for everything that was read once, however many subjects have read it, and not for what is about an entry or a list
   * that is the same as in the call before: that is nearly all.
   * @param digests of what was read, as it is now
   * @returns for each subject that read something that is not as it was, the name of one such thing
   */
  findChanges(digests: ReadDigests): Promise<ReadonlyMap<string, string>>;
}

/** Something that was read. */
export type Read = readonly [name: string, digest: string];

/** Digests of everything that was read, at one time. */
export interface ReadDigests {
  /** @param name of something that was read */
  get(name: string): string | Promise<string>;
  /** The ids of all entries and lists about which a digest may not be the same as at another time; undefined if that is not known. */
  findChangedIds?(before: ReadDigests): ReadonlySet<string> | undefined;
}

interface NumberedRead {
  readonly number: number;
  readonly name: string;
  readonly digest: string;
  /** Subjects that have read it. */
  readers: number;
}

/** @param getId the id of an entry or list, if what has this name is about that alone */
export function openReadIndex(
  getId: (name: string) => string | undefined = () => undefined,
): ReadIndex {
  /** As it was read: nearly always once. */
  const byName = new Map<string, NumberedRead[]>();
  /** The names of what is about one entry or list, by its id. */
  const byId = new Map<string, Set<string>>();
  /** All other names, and those that the last search did not find as they were. */
  const asked = new Set<string>();
  const byNumber = new Map<number, NumberedRead>();
  const numbersOf = new Map<string, readonly number[]>();
  const unstored = new Map<number, Read | undefined>();
  let last: ReadDigests | undefined;

  function add(number: number, [name, digest]: Read): NumberedRead {
    const read = { number, name, digest, readers: 0 };
    const known = byName.get(name);
    if (known) known.push(read);
    else {
      byName.set(name, [read]);
      const id = getId(name);
      const ofEntry = id === undefined ? undefined : byId.get(id);
      if (ofEntry) ofEntry.add(name);
      else if (id !== undefined) byId.set(id, new Set([name]));
    }
    // At least once.
    asked.add(name);
    byNumber.set(number, read);
    return read;
  }

  function addNew(read: Read): NumberedRead {
    const number = toNumber(read);
    unstored.set(number, read);
    return add(number, read);
  }

  function release(number: number): void {
    const read = byNumber.get(number)!;
    read.readers -= 1;
    if (read.readers === 0) forget(read);
  }

  function forget({ number, name }: NumberedRead): void {
    const others = byName.get(name)!.filter((read) => read.number !== number);
    if (others.length > 0) byName.set(name, others);
    else {
      byName.delete(name);
      asked.delete(name);
      const id = getId(name);
      const ofEntry = id === undefined ? undefined : byId.get(id);
      ofEntry?.delete(name);
      if (ofEntry?.size === 0) byId.delete(id!);
    }
    byNumber.delete(number);
    unstored.set(number, undefined);
  }

  function replace(subject: string, reads: readonly NumberedRead[]): readonly number[] {
    const numbers = reads.map(({ number }) => number);
    for (const read of reads) read.readers += 1;
    for (const number of numbersOf.get(subject) ?? []) release(number);
    numbersOf.set(subject, numbers);
    return numbers;
  }

  return {
    set(subject, reads) {
      const all = Array.from(
        reads ?? [],
        ([name, digest]) =>
          byName.get(name)?.find((read) => read.digest === digest) ?? addNew([name, digest]),
      );
      const numbers = replace(subject, all);
      if (!reads) numbersOf.delete(subject);
      return numbers;
    },
    restore(subject, numbers) {
      const reads = numbers.flatMap((number) => byNumber.get(number) ?? []);
      if (reads.length < numbers.length) return false;
      replace(subject, reads);
      return true;
    },
    restoreRead: (number, read) => void add(number, read),
    takeUnstored() {
      // Stored for subjects that were lost.
      for (const reads of [...byName.values()])
        for (const read of reads) if (read.readers === 0) forget(read);
      const taken = new Map(unstored);
      unstored.clear();
      return taken;
    },
    async findChanges(digests) {
      const changed = new Map<number, string>();
      const ids = last && digests.findChangedIds?.(last);
      // Until all are found again.
      last = undefined;
      const ofIds = ids && [...ids].flatMap((id) => [...(byId.get(id) ?? [])]);
      for (const name of ofIds ? new Set([...asked, ...ofIds]) : byName.keys()) {
        const given = digests.get(name);
        const current = typeof given === 'string' ? given : await given;
        const differing = byName.get(name)!.filter(({ digest }) => digest !== current);
        for (const { number } of differing) changed.set(number, name);
        if (differing.length > 0) asked.add(name);
        else if (getId(name) !== undefined) asked.delete(name);
      }
      last = digests;
      const changes = new Map<string, string>();
      if (changed.size === 0) return changes;
      for (const [subject, numbers] of numbersOf) {
        const first = numbers.find((number) => changed.has(number));
        if (first !== undefined) changes.set(subject, changed.get(first)!);
      }
      return changes;
    },
  };
}

/** Hexadecimal digits of 52 bits, which a number can hold. Among a million reads, two have one number once in 10,000 archives. */
const digits = 13;

/** The number of a read, the same in every process: two may store what they have made at the same time. */
const toNumber = ([name, digest]: Read): number =>
  Number.parseInt(hash('sha256', `${name}\n${digest}`).slice(0, digits), 16);
