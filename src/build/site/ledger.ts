import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Reads } from '../../entries/newsroom/reads.ts';
import type { Contribution } from '../../subjects/subject.ts';

/** A file that a subject has become. */
export interface MadeOutput {
  /** Path inside the site: `/releases/vigil/index.html`. */
  readonly file: string;
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
  /** Writes subjects in one step. @param gone names of subjects that are no more */
  write(changed: ReadonlyMap<string, SubjectRecord>, gone: Iterable<string>): void;
  /** Whether it is still the ledger of this software, and the file of the cache. */
  isCurrent(software: string): boolean;
  close(): void;
}

/** The file of a cache that holds the ledger. */
export const ledgerFile = 'ledger.sqlite';

/** Milliseconds to wait while another process writes. */
const patience = 30_000;

/**
 * Forgets subjects, so that nothing of what was taken down stays in the ledger and everything that mentioned it is made
 * again: the publications that `isForgotten` tells, and everything else, because it reads the keys of topics and people that
 * only something hidden names. A ledger that cannot be read is deleted.
 */
export function forgetSubjects(cacheDir: string, isForgotten: (record: string) => boolean): void {
  const file = join(cacheDir, ledgerFile);
  if (!existsSync(file)) return;
  try {
    const database = new DatabaseSync(file, { timeout: patience });
    try {
      database.exec('PRAGMA secure_delete = ON');
      const forgotten = database
        .prepare('SELECT name, record FROM subjects')
        .all()
        .filter(
          ({ name, record }) =>
            !ofPublication.test(name as string) ||
            isForgotten(`${name as string}\n${record as string}`),
        );
      const remove = database.prepare('DELETE FROM subjects WHERE name = ?');
      database.exec('BEGIN IMMEDIATE');
      for (const { name } of forgotten) remove.run(name!);
      database.exec('COMMIT');
      // Bytes of rows that SQLite had moved may be left where they were.
      database.exec('VACUUM');
    } finally {
      database.close();
    }
  } catch {
    deleteLedger(file);
  }
}

/** Names of subjects that are publications. What they name is public with them. */
const ofPublication = /^(releases|reports|testimonies) /;

function deleteLedger(file: string): void {
  for (const ending of ['', '-journal']) rmSync(`${file}${ending}`, { force: true });
}

/** @param software what all subjects depend on besides the content */
export function openLedger(cacheDir: string, software: string): Ledger {
  const file = join(cacheDir, ledgerFile);
  let database = openSound(file, software) ?? openEmpty(file, software);
  let inode = getInode(file);
  const getMark = () => database.prepare('PRAGMA data_version').get()!.data_version as number;
  let known: { readonly mark: number; readonly subjects: Map<string, SubjectRecord> } | undefined;

  function readAll(): Map<string, SubjectRecord> {
    const rows = database.prepare('SELECT name, record FROM subjects').all();
    // Most names and digests occur in many subjects.
    const texts = new Map<string, string>();
    const toOne = (text: string) => {
      const one = texts.get(text);
      if (one === undefined) texts.set(text, text);
      return one ?? text;
    };
    return new Map(
      rows.map(({ name, record }) => [name as string, parseRecord(record as string, toOne)]),
    );
  }

  function readChanged(): ReadonlyMap<string, SubjectRecord> {
    const mark = getMark();
    if (known?.mark !== mark) known = { mark, subjects: readAll() };
    return known.subjects;
  }

  function write(changed: ReadonlyMap<string, SubjectRecord>, gone: Iterable<string>): void {
    const insert = database.prepare('INSERT OR REPLACE INTO subjects VALUES (?, ?)');
    const remove = database.prepare('DELETE FROM subjects WHERE name = ?');
    database.exec('BEGIN IMMEDIATE');
    for (const [name, record] of changed) insert.run(name, formatRecord(record));
    for (const name of gone) remove.run(name);
    database.exec('COMMIT');
    for (const [name, record] of changed) known?.subjects.set(name, record);
    for (const name of gone) known?.subjects.delete(name);
  }

  /** An open file can be damaged too. Then nothing is known. */
  function orEmpty<T>(work: () => T, empty: T): T {
    try {
      return work();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SQLITE_ERROR') throw error;
      database.close();
      database = openEmpty(file, software);
      inode = getInode(file);
      known = undefined;
      return empty;
    }
  }

  return {
    read: () => orEmpty(readChanged, new Map()),
    write: (changed, gone) => orEmpty(() => write(changed, [...gone]), undefined),
    isCurrent: (wanted) => wanted === software && inode !== undefined && getInode(file) === inode,
    close: () => database.close(),
  };
}

const getInode = (file: string) => statSync(file, { throwIfNoEntry: false })?.ino;

function openSound(file: string, software: string): DatabaseSync | undefined {
  let database;
  try {
    database = new DatabaseSync(file, { timeout: patience });
    database.exec('PRAGMA secure_delete = ON');
    const { quick_check } = database.prepare('PRAGMA quick_check(1)').get()!;
    const row = database.prepare('SELECT software FROM made_by').get();
    if (quick_check === 'ok' && row?.software === software) return database;
  } catch {
    // Missing, damaged, or of another shape.
  }
  database?.close();
  return undefined;
}

function openEmpty(file: string, software: string): DatabaseSync {
  mkdirSync(join(file, '..'), { recursive: true });
  deleteLedger(file);
  const database = new DatabaseSync(file, { timeout: patience });
  // What is deleted is overwritten: it may be about a person who must not be found.
  database.exec(`
    PRAGMA secure_delete = ON;
    CREATE TABLE subjects (name TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE made_by (software TEXT NOT NULL) STRICT;
  `);
  database.prepare('INSERT INTO made_by VALUES (?)').run(software);
  return database;
}

/** Reads and outputs as lists without names: there are a hundred for each entry. */
type StoredRecord = [
  reads: (readonly [string, string])[],
  outputs: (readonly [file: string, key: string, digest: string, size: number])[],
  contribution: Contribution,
];

const formatRecord = ({ reads, outputs, contribution }: SubjectRecord): string =>
  JSON.stringify([
    [...reads],
    outputs.map(({ file, key, digest, size }) => [file, key, digest, size]),
    contribution,
  ] satisfies StoredRecord);

/** @param toOne gives equal texts as one, which takes less memory and is compared faster */
function parseRecord(json: string, toOne: (text: string) => string): SubjectRecord {
  const [reads, outputs, contribution] = JSON.parse(json) as StoredRecord;
  return {
    reads: new Map(reads.map(([name, digest]) => [toOne(name), toOne(digest)])),
    outputs: outputs.map(([file, key, digest, size]) => ({ file, key, digest, size })),
    contribution,
  };
}
