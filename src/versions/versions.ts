import { join } from 'node:path';
import { inSnapshot, inTransaction, openDatabase } from './database.ts';
import { beginVersion, type NextVersion } from './next-version.ts';
import { openStore, type Digest, type OutputStore } from './output-store.ts';
import { deleteDropped, sweepStore } from './dropped-outputs.ts';
import { readNewest, toOutput, toVersion } from './version-rows.ts';
import type { Outputs, PublishedOutput, ReadVersion, Version } from './version.ts';

/**
 * The versions of one site. A version is a list of path and digest; the bytes are in the store. Only what differs
 * from one version to the next is written down. The newest version is what readers see.
 */
export interface Versions {
  readonly store: OutputStore;
  /** All kept versions, the newest first. */
  list(): Version[];
  getNewest(): Version | undefined;
  /** @throws when this version is not kept */
  getOutputs(number: number): Outputs;
  /**
   * The newest version with its outputs; undefined before the first one.
   * @param known a version that was read before: then only what has changed since is read
   */
  readNewest(known?: ReadVersion): ReadVersion | undefined;
  /** The output that was at a path most recently, of versions that ended at this moment or later. */
  findFormer(path: string, moment: number): PublishedOutput | undefined;
  /** Begins a version that differs from the newest. Nobody sees it before it is published. */
  begin(): NextVersion;
  /** Removes what no version has, such as the outputs of a version that was never published. */
  sweep(): void;
  /**
   * Changes when something is published by another process, or by this one through another `openVersions`. Takes
   * 4 microseconds, so that a server can ask for each request.
   */
  getMark(): number;
  close(): void;
}

/** Paths in a cache folder that hold its versions. */
export const versionFiles = /^(store|versions\.sqlite(-wal|-shm)?)$/;

/** @param cacheDir cache of the site. What is damaged in it, or not understood, is dropped. */
export function openVersions(cacheDir: string): Versions {
  const store = openStore(join(cacheDir, 'store'));
  const database = openDatabase(join(cacheDir, 'versions.sqlite'));
  const mark = database.prepare('PRAGMA data_version');
  const former = database.prepare(
    `SELECT digest, size, modified FROM outputs JOIN versions ON number = until
     WHERE path = ? AND time >= ? ORDER BY until DESC LIMIT 1`,
  );

  // Of a process that was killed.
  deleteDropped(database, store);

  const getNewest = () => readNewest(database);

  const isKept = (number: number) =>
    database.prepare('SELECT 1 FROM versions WHERE number = ?').get(number) !== undefined;

  function getChanged({ number, outputs }: ReadVersion): Outputs {
    const changed = new Map(outputs);
    const ended = database.prepare('SELECT path FROM outputs WHERE until > ?');
    for (const { path } of ended.all(number)) changed.delete(path as string);
    const begun = database.prepare('SELECT * FROM outputs WHERE since > ? AND until IS NULL');
    for (const row of begun.all(number)) changed.set(row.path as string, toOutput(row));
    return changed;
  }

  function getOutputs(number: number): Outputs {
    if (!isKept(number)) throw new Error(`Version ${number} is not kept.`);
    const rows = database.prepare(
      'SELECT path, digest, size, modified FROM outputs WHERE since <= ?1 AND ifnull(until, ?1 + 1) > ?1',
    );
    // Twice as fast as objects.
    rows.setReturnArrays(true);
    const outputs = new Map<string, PublishedOutput>();
    for (const [path, digest, size, modified] of rows.all(number) as unknown as OutputRow[])
      outputs.set(path, { digest, size, modified });
    return outputs;
  }

  return {
    store,
    getNewest,
    getOutputs,
    list: () =>
      database.prepare('SELECT * FROM versions ORDER BY number DESC').all().map(toVersion),
    readNewest: (known) =>
      inSnapshot(database, () => {
        const version = getNewest();
        if (!version) return undefined;
        const { number } = version;
        if (known?.number === number) return known;
        const outputs = known && isKept(known.number) ? getChanged(known) : getOutputs(number);
        return { number, outputs };
      }),
    findFormer(path, moment) {
      const row = former.get(path, moment);
      return row && toOutput(row);
    },
    begin: () => beginVersion({ database, store, base: getNewest()?.number ?? 0 }),
    sweep: () => inTransaction(database, () => sweepStore(database, store)),
    getMark: () => mark.get()!.data_version as number,
    close: () => database.close(),
  };
}

type OutputRow = [path: string, digest: Digest, size: number, modified: number];
