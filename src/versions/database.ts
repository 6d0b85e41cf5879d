import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Marks a file as ours: “Date” in ASCII, where SQLite keeps a number for the program that uses the file. */
const application = 0x44617465;

/** Increase it when the tables change: the versions of another format are dropped and built again. */
const format = 1;

/** Milliseconds to wait while another process writes. */
const patience = 30_000;

/** An output is in the versions from `since` until before `until`; those without `until` are in the newest. */
const tables = `
  CREATE TABLE versions (
    number INTEGER PRIMARY KEY,
    time INTEGER NOT NULL,
    reason TEXT NOT NULL
  ) STRICT;
  CREATE TABLE outputs (
    path TEXT NOT NULL,
    digest TEXT NOT NULL,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX outputs_by_path ON outputs (path, since);
  CREATE INDEX outputs_by_digest ON outputs (digest);
  CREATE INDEX outputs_by_since ON outputs (since);
  CREATE INDEX outputs_by_until ON outputs (until) WHERE until IS NOT NULL;
  CREATE TABLE dropped (digest TEXT PRIMARY KEY) STRICT;
  CREATE TABLE prepared (
    path TEXT PRIMARY KEY,
    digest TEXT,
    size INTEGER
  ) STRICT;
  CREATE TABLE prepared_moment (moment INTEGER NOT NULL, base INTEGER NOT NULL) STRICT;
  CREATE TABLE written (path TEXT PRIMARY KEY, digest TEXT NOT NULL, modified REAL NOT NULL) STRICT;
  PRAGMA application_id = ${application};
  PRAGMA user_version = ${format};
`;

/**
 * Opens the file of versions. One that is damaged, from other software or from another format of this one is
 * deleted, and an empty one takes its place: everything in it can be built again.
 */
export function openDatabase(file: string): DatabaseSync {
  try {
    return openSound(file);
  } catch (error) {
    if (!existsSync(file) || !isUnusable(error)) throw error;
    for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
    return openSound(file);
  }
}

class UnknownFormat extends Error {}

function openSound(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const database = new DatabaseSync(file, { timeout: patience });
  try {
    // What is deleted is overwritten: paths say what an entry was about.
    database.exec(
      'PRAGMA secure_delete = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL',
    );
    // Two processes may begin at the same time.
    if (isEmpty(database))
      inTransaction(database, () => isEmpty(database) && database.exec(tables));
    const known = [getNumber(database, 'application_id'), getNumber(database, 'user_version')];
    if (known[0] !== application || known[1] !== format) throw new UnknownFormat();
    const { quick_check } = database.prepare('PRAGMA quick_check(1)').get()!;
    if (quick_check !== 'ok') throw new UnknownFormat();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const isEmpty = (database: DatabaseSync) => !database.prepare('SELECT 1 FROM sqlite_schema').get();

function getNumber(database: DatabaseSync, pragma: string): unknown {
  return database.prepare(`PRAGMA ${pragma}`).get()![pragma];
}

/** SQLite's codes for a damaged file and for one that is no database. */
const unusable = [11, 26];

const isUnusable = (error: unknown) =>
  error instanceof UnknownFormat ||
  unusable.includes(((error as { readonly errcode?: number }).errcode ?? 0) & 0xff);

/** Runs `work` as one step: all of it is in the file afterwards, or nothing. Others wait meanwhile. */
export const inTransaction = <T>(database: DatabaseSync, work: () => T): T =>
  inStep(database, 'BEGIN IMMEDIATE', work);

/** Runs `work`, which reads more than once, as if nothing were written meanwhile. */
export const inSnapshot = <T>(database: DatabaseSync, work: () => T): T =>
  inStep(database, 'BEGIN', work);

function inStep<T>(database: DatabaseSync, begin: string, work: () => T): T {
  database.exec(begin);
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
