import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Records under names, in a file of the cache. Deleting it costs only time: one that is damaged or was made by other
 * software counts as empty.
 */
export interface RecordFile {
  /** Whether it holds nothing: it is new, or somebody has deleted it. */
  readonly isEmpty: boolean;
  read(): (readonly [name: string, record: string])[];
  /** Changes when another process has written, and when the file was damaged and is empty now. */
  getMark(): string;
  /** Whether it still holds what this software remembers, and is the file of the cache. */
  isCurrent(software: string): boolean;
  /** Writes records in one step. @param gone names of those that are no more */
  write(changed: Iterable<readonly [name: string, record: string]>, gone: Iterable<string>): void;
  close(): void;
}

/** Milliseconds to wait while another process writes. */
const patience = 30_000;

/** @param software what all records depend on besides their names */
export function openRecords(file: string, software: string): RecordFile {
  let database = openSound(file, software) ?? openEmpty(file, software);
  let inode = getInode(file);
  /** How often it was damaged. */
  let damages = 0;

  /** A file can be damaged while it is open, too. Then it is empty. */
  function orEmpty<T>(work: () => T, empty: T): T {
    try {
      return work();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SQLITE_ERROR') throw error;
      database.close();
      database = openEmpty(file, software);
      inode = getInode(file);
      damages += 1;
      return empty;
    }
  }

  function read(): (readonly [string, string])[] {
    const rows = database.prepare('SELECT name, record FROM records');
    rows.setReturnArrays(true);
    return rows.all() as unknown as [string, string][];
  }

  function write(changed: Iterable<readonly [string, string]>, gone: Iterable<string>): void {
    const insert = database.prepare('INSERT OR REPLACE INTO records VALUES (?, ?)');
    const remove = database.prepare('DELETE FROM records WHERE name = ?');
    database.exec('BEGIN IMMEDIATE');
    for (const [name, record] of changed) insert.run(name, record);
    for (const name of gone) remove.run(name);
    database.exec('COMMIT');
  }

  const getDataVersion = () => database.prepare('PRAGMA data_version').get()!.data_version;

  return {
    isEmpty: orEmpty(() => !database.prepare('SELECT 1 FROM records').get(), true),
    read: () => orEmpty(read, []),
    write: (changed, gone) => orEmpty(() => write(changed, gone), undefined),
    getMark: () => {
      const version = orEmpty(getDataVersion, 0);
      return `${damages}.${String(version)}`;
    },
    isCurrent: (wanted) => wanted === software && inode !== undefined && getInode(file) === inode,
    close: () => database.close(),
  };
}

const getInode = (file: string) => statSync(file, { throwIfNoEntry: false })?.ino;

/**
 * Removes records so that no byte of them stays in the file. One that cannot be read is deleted.
 * @param findForgotten returns the names of those to remove
 */
export function forgetRecords(
  file: string,
  findForgotten: (records: readonly (readonly [name: string, record: string])[]) => string[],
): void {
  if (!existsSync(file)) return;
  try {
    const database = new DatabaseSync(file, { timeout: patience });
    try {
      database.exec('PRAGMA secure_delete = ON');
      const rows = database.prepare('SELECT name, record FROM records').all();
      const forgotten = findForgotten(
        rows.map(({ name, record }) => [name as string, record as string]),
      );
      const remove = database.prepare('DELETE FROM records WHERE name = ?');
      database.exec('BEGIN IMMEDIATE');
      for (const name of forgotten) remove.run(name);
      database.exec('COMMIT');
      // Bytes of rows that SQLite had moved may be left where they were.
      database.exec('VACUUM');
    } finally {
      database.close();
    }
  } catch {
    deleteRecords(file);
  }
}

/** The records that contain some text, whatever software made them; none of a file that is missing or damaged. */
export function findRecords(
  file: string,
  text: string,
): (readonly [name: string, record: string])[] {
  if (!existsSync(file)) return [];
  try {
    const database = new DatabaseSync(file, { timeout: patience, readOnly: true });
    try {
      return database
        .prepare('SELECT name, record FROM records WHERE instr(record, ?) > 0')
        .all(text)
        .map(({ name, record }) => [name as string, record as string]);
    } finally {
      database.close();
    }
  } catch {
    return [];
  }
}

function deleteRecords(file: string): void {
  for (const ending of ['', '-journal']) rmSync(`${file}${ending}`, { force: true });
}

function openSound(file: string, software: string): DatabaseSync | undefined {
  if (!existsSync(file)) return undefined;
  let database;
  try {
    database = openDatabase(file);
    const { quick_check } = database.prepare('PRAGMA quick_check(1)').get()!;
    const row = database.prepare('SELECT software FROM made_by').get();
    if (quick_check === 'ok' && row?.software === software) return database;
  } catch {
    // Damaged, or of another shape.
  }
  database?.close();
  return undefined;
}

/** Makes an empty file and puts it in place when it is whole: other processes may open one, or make one, at the same time. */
function openEmpty(file: string, software: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.${randomUUID()}.part`;
  const database = openDatabase(part);
  // Records have a few kilobytes, so that a page of 4 KB is half empty.
  database.exec(`
    PRAGMA page_size = 32768;
    CREATE TABLE records (name TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT;
    CREATE TABLE made_by (software TEXT NOT NULL) STRICT;
  `);
  database.prepare('INSERT INTO made_by VALUES (?)').run(software);
  database.close();
  renameSync(part, file);
  return openDatabase(file);
}

function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: patience });
  // What is deleted is overwritten: it may be about a person who must not be found. A journal in a file would be that of
  // another one after a process has replaced it; without, a crash while something is written costs the records.
  database.exec('PRAGMA secure_delete = ON; PRAGMA journal_mode = MEMORY;');
  return database;
}
