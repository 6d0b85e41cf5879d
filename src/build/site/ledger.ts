import { join } from 'node:path';
import type { Reads } from '../../entries/newsroom/reads.ts';
import { publicationNames } from '../../model/fields/field.ts';
import { findRecords, forgetRecords, openRecords } from '../../source/records/record-file.ts';
import type { Contribution } from '../../subjects/subject.ts';
import { getReadId } from './noted-newsroom.ts';
import { openReadIndex, type Read, type ReadIndex } from './read-index.ts';

/** A file that a subject has become. */
export interface MadeOutput {
  /** Path inside the site: `releases/vigil/index.html`. */
  readonly path: string;
  /** Hash of what it was rendered from. */
  readonly key: string;
  /** SHA-256 of its bytes, under which the store has them. */
  readonly digest: string;
  /** Bytes. */
  readonly size: number;
}

/** What is remembered of a subject, besides what it has read. */
export interface SubjectRecord {
  readonly outputs: readonly MadeOutput[];
  readonly contribution: Contribution;
}

/** A subject that was just made. */
export interface MadeSubject extends SubjectRecord {
  readonly reads: Reads;
}

/**
 * Remembers of each subject what it was made from and which files it became. A cache: without it everything is made
 * again, and one that is damaged or from other software counts as missing.
 */
export interface Ledger {
  /** All subjects. They are read once, and again when another process has changed them. */
  read(): ReadonlyMap<string, SubjectRecord>;
  /** What the subjects have read, as of the last `read`. */
  readonly reads: Pick<ReadIndex, 'findChanges'>;
  /** Writes subjects in one step. @param gone names of subjects that are no more */
  write(changed: ReadonlyMap<string, MadeSubject>, gone: readonly string[]): void;
  /** Whether it is still the ledger of this software, and the file of the cache. */
  isCurrent(software: string): boolean;
  close(): void;
}

/** The file of a cache that holds the ledger. */
export const ledgerFile = 'ledger.sqlite';

/**
 * Forgets subjects, so that nothing of what was taken down stays in the ledger and everything that mentioned it is made
 * again: the publications that `isForgotten` tells, and everything else, because it reads the keys of topics and people that
 * only something hidden names. A ledger that cannot be read is deleted.
 */
export function forgetSubjects(cacheDir: string, isForgotten: (record: string) => boolean): void {
  forgetRecords(join(cacheDir, ledgerFile), (records) => {
    const reads = records.filter(([name]) => ofRead.test(name));
    const lost = new Set(reads.filter(([, read]) => isForgotten(read)).map(([name]) => name));
    const kept = new Set<string>();
    for (const [name, record] of records) {
      if (!ofPublication.test(name) || isForgotten(`${name}\n${record}`)) continue;
      const [numbers] = JSON.parse(record) as StoredRecord;
      const names = numbers.map(toReadRecord);
      if (!names.some((read) => lost.has(read))) for (const one of [name, ...names]) kept.add(one);
    }
    return records.flatMap(([name]) => (kept.has(name) ? [] : [name]));
  });
}

/** Names of subjects that are publications. What they name is public with them. */
const ofPublication = new RegExp(`^(${publicationNames.join('|')}) `);

/** Names of records of what was read, by its number: no subject has such a name. */
const ofRead = /^#/;
const toReadRecord = (number: number) => `#${number}`;

/**
 * Paths of pictures and documents of subjects of which each file is as it was, also as other software remembers them.
 * @param isLasting tells so of what was read
 */
export function readLastingMedia(
  cacheDir: string,
  isLasting: (read: Read) => boolean,
): Set<string> {
  // To parse what is remembered of all subjects takes seconds.
  const records = findRecords(join(cacheDir, ledgerFile), 'media/');
  const changed = new Set(
    records.flatMap(([name, record]) =>
      ofRead.test(name) && !isLasting(JSON.parse(record) as Read) ? [name] : [],
    ),
  );
  const lasting = records.flatMap(([name, record]) => {
    if (ofRead.test(name)) return [];
    const [numbers, outputs] = JSON.parse(record) as StoredRecord;
    const isChanged = numbers.some((number) => changed.has(toReadRecord(number)));
    return isChanged
      ? []
      : outputs.map(([path]) => path).filter((path) => path.startsWith('media/'));
  });
  return new Set(lasting);
}

/** @param software what all subjects depend on besides the content */
export function openLedger(cacheDir: string, software: string): Ledger {
  const file = openRecords(join(cacheDir, ledgerFile), software);
  let mark: string | undefined;
  let subjects = new Map<string, SubjectRecord>();
  let reads = openReadIndex(getReadId);
  return {
    read() {
      const current = file.getMark();
      if (mark !== current) {
        mark = current;
        ({ subjects, reads } = parseRecords(file.read()));
      }
      return subjects;
    },
    reads: { findChanges: (digests) => reads.findChanges(digests) },
    write(changed, gone) {
      const numbers = new Map(
        changed.entries().map(([name, subject]) => [name, reads.set(name, subject.reads)] as const),
      );
      for (const name of gone) reads.set(name, undefined);
      const ofReads = [...reads.takeUnstored()];
      file.write(
        [
          ...ofReads.flatMap(([number, read]) =>
            read ? [[toReadRecord(number), JSON.stringify(read)] as const] : [],
          ),
          ...[...changed].map(
            ([name, subject]) => [name, formatRecord(numbers.get(name)!, subject)] as const,
          ),
        ],
        [...gone, ...ofReads.flatMap(([number, read]) => (read ? [] : [toReadRecord(number)]))],
      );
      for (const [name, { outputs, contribution }] of changed)
        subjects.set(name, { outputs, contribution });
      for (const name of gone) subjects.delete(name);
    },
    isCurrent: (wanted) => file.isCurrent(wanted),
    close: () => file.close(),
  };
}

interface Remembered {
  readonly subjects: Map<string, SubjectRecord>;
  readonly reads: ReadIndex;
}

/** A subject of which a read is missing, as after a takedown, is not remembered either. */
function parseRecords(records: readonly (readonly [string, string])[]): Remembered {
  const reads = openReadIndex(getReadId);
  for (const [name, record] of records)
    if (ofRead.test(name)) reads.restoreRead(Number(name.slice(1)), JSON.parse(record) as Read);
  const subjects = new Map<string, SubjectRecord>();
  for (const [name, record] of records) {
    if (ofRead.test(name)) continue;
    const [numbers, outputs, contribution] = JSON.parse(record) as StoredRecord;
    if (reads.restore(name, numbers))
      subjects.set(name, { outputs: outputs.map(toOutput), contribution });
  }
  return { subjects, reads };
}

/** The numbers of reads, and outputs as lists without names: there are nine for each entry. */
type StoredRecord = [
  reads: readonly number[],
  outputs: (readonly [path: string, key: string, digest: string, size: number])[],
  contribution: Contribution,
];

const formatRecord = (reads: readonly number[], { outputs, contribution }: SubjectRecord): string =>
  JSON.stringify([
    reads,
    outputs.map(({ path, key, digest, size }) => [path, key, digest, size]),
    contribution,
  ] satisfies StoredRecord);

const toOutput = ([path, key, digest, size]: StoredRecord[1][number]): MadeOutput => ({
  path,
  key,
  digest,
  size,
});
