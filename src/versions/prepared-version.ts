import type { DatabaseSync } from 'node:sqlite';
import type { Output } from './version.ts';

/** What will change at a moment, such as the end of an embargo. No version has it yet, so nobody can read it. */
export interface PreparedVersion {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly moment: number;
  /** The version that it changes. When another is published, it is forgotten. */
  readonly base: number;
  /** Outputs by path; undefined where one is removed. */
  readonly changes: ReadonlyMap<string, Output | undefined>;
}

/** Remembers a prepared version instead of any other, inside a transaction. */
export function writePrepared(
  database: DatabaseSync,
  { moment, base, changes }: PreparedVersion,
): void {
  deletePrepared(database);
  database.prepare('INSERT INTO prepared_moment VALUES (?, ?)').run(moment, base);
  const add = database.prepare('INSERT INTO prepared VALUES (?, ?, ?)');
  for (const [path, output] of changes) add.run(path, output?.digest ?? null, output?.size ?? null);
}

/** The prepared version, if there is one. */
export function readPrepared(database: DatabaseSync): PreparedVersion | undefined {
  const row = database.prepare('SELECT moment, base FROM prepared_moment').get();
  if (!row) return undefined;
  const changes = new Map<string, Output | undefined>();
  for (const { path, digest, size } of database.prepare('SELECT * FROM prepared').all())
    changes.set(
      path as string,
      digest === null ? undefined : { digest: digest as string, size: size as number },
    );
  return { moment: row.moment as number, base: row.base as number, changes };
}

/**
 * Forgets it, inside a transaction. After it, `deleteDropped` deletes the bytes of what was not published: a consent may have
 * been revoked, or a text held back, before its moment.
 */
export const deletePrepared = (database: DatabaseSync): void =>
  database.exec(
    `INSERT OR IGNORE INTO dropped SELECT digest FROM prepared WHERE digest IS NOT NULL;
     DELETE FROM prepared; DELETE FROM prepared_moment`,
  );
