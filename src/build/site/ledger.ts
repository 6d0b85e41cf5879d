import { join } from 'node:path';
import type { Reads } from '../../entries/newsroom/reads.ts';
import { forgetRecords, openRecords } from '../../records/record-file.ts';
import type { Contribution } from '../../subjects/subject.ts';
import { openReadIndex, type ReadIndex } from './read-index.ts';

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

/** What is remembered of a subject. */
export interface SubjectRecord {
  readonly reads: Reads;
  readonly outputs: readonly MadeOutput[];
  readonly contribution: Contribution;
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
  write(changed: ReadonlyMap<string, SubjectRecord>, gone: readonly string[]): void;
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
  forgetRecords(
    join(cacheDir, ledgerFile),
    (name, record) => !ofPublication.test(name) || isForgotten(`${name}\n${record}`),
  );
}

/** Names of subjects that are publications. What they name is public with them. */
const ofPublication = /^(releases|reports|testimonies) /;

/** @param software what all subjects depend on besides the content */
export function openLedger(cacheDir: string, software: string): Ledger {
  const file = openRecords(join(cacheDir, ledgerFile), software);
  let mark: string | undefined;
  let subjects = new Map<string, SubjectRecord>();
  let reads = openReadIndex();
  return {
    read() {
      const current = file.getMark();
      if (mark !== current) {
        mark = current;
        subjects = parseRecords(file.read());
        reads = openReadIndex();
        for (const [name, record] of subjects) reads.set(name, record.reads);
      }
      return subjects;
    },
    reads: { findChanges: (getDigest) => reads.findChanges(getDigest) },
    write(changed, gone) {
      file.write(
        changed.entries().map(([name, record]) => [name, formatRecord(record)] as const),
        gone,
      );
      for (const [name, record] of changed) {
        subjects.set(name, record);
        reads.set(name, record.reads);
      }
      for (const name of gone) {
        subjects.delete(name);
        reads.set(name, undefined);
      }
    },
    isCurrent: (wanted) => file.isCurrent(wanted),
    close: () => file.close(),
  };
}

function parseRecords(records: readonly (readonly [string, string])[]): Map<string, SubjectRecord> {
  // Most names and digests occur in many subjects.
  const texts = new Map<string, string>();
  const toOne = (text: string) => {
    const one = texts.get(text);
    if (one === undefined) texts.set(text, text);
    return one ?? text;
  };
  return new Map(records.map(([name, record]) => [name, parseRecord(record, toOne)]));
}

/** Reads and outputs as lists without names: there are a hundred for each entry. */
type StoredRecord = [
  reads: (readonly [string, string])[],
  outputs: (readonly [path: string, key: string, digest: string, size: number])[],
  contribution: Contribution,
];

const formatRecord = ({ reads, outputs, contribution }: SubjectRecord): string =>
  JSON.stringify([
    [...reads],
    outputs.map(({ path, key, digest, size }) => [path, key, digest, size]),
    contribution,
  ] satisfies StoredRecord);

/** @param toOne gives equal texts as one, which takes less memory and is compared faster */
function parseRecord(json: string, toOne: (text: string) => string): SubjectRecord {
  const [reads, outputs, contribution] = JSON.parse(json) as StoredRecord;
  return {
    reads: new Map(reads.map(([name, digest]) => [toOne(name), toOne(digest)])),
    outputs: outputs.map(([path, key, digest, size]) => ({ path, key, digest, size })),
    contribution,
  };
}
