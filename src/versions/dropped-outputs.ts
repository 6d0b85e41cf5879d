import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './database.ts';
import type { Digest, OutputStore } from './output-store.ts';
import { deletePrepared } from './prepared-version.ts';

/** Among the dropped digests: all files in the store that no version has. */
const everything = 'everything';

/**
 * Forgets the versions before `first`, inside a transaction. The bytes of what only they have are deleted after it, since
 * they are needed if it fails; `dropped` remembers them, also for a process that comes after this one was killed.
 * @param isThorough whether to delete also what versions in the making put into the store
 */
export function dropFormer(database: DatabaseSync, first: number, isThorough: boolean): void {
  database.prepare('DELETE FROM versions WHERE number < ?').run(first);
  // The folder of a web server may still have the files; it is cleaned by itself.
  database
    .prepare(
      `DELETE FROM written WHERE path IN (SELECT path FROM outputs WHERE until <= ?)
       AND path NOT IN (SELECT path FROM outputs WHERE until IS NULL AND path = written.path)`,
    )
    .run(first);
  const ended = database.prepare('DELETE FROM outputs WHERE until <= ? RETURNING digest');
  const remember = database.prepare('INSERT OR IGNORE INTO dropped VALUES (?)');
  for (const { digest } of ended.all(first)) remember.run(digest!);
  if (!isThorough) return;
  deletePrepared(database);
  remember.run(everything);
}

/** Deletes the bytes of what was dropped, unless a version has them again. */
export function deleteDropped(database: DatabaseSync, store: OutputStore): void {
  const dropped = database.prepare('SELECT digest FROM dropped');
  if (!dropped.get()) return;
  const isThorough = inTransaction(database, () => {
    const digests = dropped.all().map(({ digest }) => digest as Digest);
    const find = database.prepare(
      'SELECT 1 FROM outputs WHERE digest = ?1 UNION SELECT 1 FROM prepared WHERE digest = ?1',
    );
    if (digests.includes(everything)) sweepStore(database, store);
    else for (const digest of digests) if (!find.get(digest)) store.delete(digest);
    database.exec('DELETE FROM dropped');
    return digests.includes(everything);
  });
  // Paths say what an entry was about; they must not remain in SQLite's log either, nor where it moved rows from.
  if (isThorough) database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)');
}

/**
 * Removes from the store, inside a transaction, what no version has.
 * @param before see `sweep` of the versions; without it, nothing that is not in a version remains
 */
export function sweepStore(database: DatabaseSync, store: OutputStore, before = Infinity): void {
  const rows = database.prepare('SELECT digest FROM outputs UNION SELECT digest FROM prepared');
  const used = new Set(rows.all().map(({ digest }) => digest));
  store.sweep((digest) => used.has(digest), before);
}
