import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inSnapshot, inTransaction, openDatabase } from './database.ts';
import { beginVersion, type NextVersion } from './next-version.ts';
import { openStore, type Digest, type OutputStore } from './output-store.ts';
import { deleteDropped, sweepStore } from './dropped-outputs.ts';
import { keptVersions, withoutCompleted } from './kept-versions.ts';
import { isWritten, writeFolder } from './plain-folder.ts';
import { readPrepared } from './prepared-version.ts';
import { readNewest, toOutput, toVersion } from './version-rows.ts';
import type { Outputs, Publication, PublishedOutput, ReadVersion, Version } from './version.ts';

/**
 * The versions of one site. A version is a list of path and digest; the bytes are in the store. Only what differs
 * from one version to the next is written down. The newest version is what readers see.
 */
export interface Versions {
  readonly store: OutputStore;
  /** All kept versions, the newest first. A version that another completes is that one. */
  list(): Version[];
  getNewest(): Version | undefined;
  /** @throws when this version is not kept */
  getOutputs(number: number): Outputs;
  /** The outputs of a version that a former one did not have at their path. Both must be kept. */
  listChanged(former: number, number: number): { readonly path: string; readonly digest: Digest }[];
  /**
   * Paths at which a version may differ from a former one.
   * @returns undefined if something else published one of them or one between them, or they changed much
   */
  findChangedPaths(former: number, number: number): ReadonlySet<string> | undefined;
  /** The newest version with its outputs; undefined before the first one. Only what has changed since the last call is read. */
  readNewest(): ReadVersion | undefined;
  /** The output that was at a path most recently, of versions that ended at this moment or later. */
  findFormer(path: string, moment: number): PublishedOutput | undefined;
  /** Begins a version that differs from the newest. Nobody sees it before it is published. */
  begin(): NextVersion;
  /**
   * Publishes what was prepared for a moment that has come by the time of this publication.
   * @returns the new version; undefined if nothing is prepared for then
   */
  publishPrepared(publication: Publication): Version | undefined;
  /**
   * Makes a folder equal to the newest version, for any web server. Only files that differ are touched, and nobody gets half
   * a file.
   * @param temporary a folder beside it or in it. It does not exist yet, or has what an interrupted call left
   * @returns the version; undefined if something was urgent. Then another call completes it
   * @throws when the store lacks an output, or the folder cannot be written
   */
  writeFolder(
    folder: string,
    temporary: string,
    options?: FolderOptions,
  ): Promise<ReadVersion | undefined>;
  /** The newest version if a folder is known to be equal to it, and holds nothing else. */
  findWritten(folder: string): ReadVersion | undefined;
  /** Deletes the bytes of forgotten versions that an earlier process has left. */
  deleteDropped(): void;
  /**
   * Removes what no version has, such as the outputs of a version that was never published.
   * @param before milliseconds since 1970-01-01T00:00Z: what was put into the store since may belong to a running build
   */
  sweep(before: number): void;
  /**
   * Changes when something is published by another process, or by this one through another `openVersions`. Takes
   * 4 microseconds, so that a server can ask for each request.
   */
  getMark(): number;
  /** Whether these are still the versions of the cache: it may have been deleted. */
  isCurrent(): boolean;
  close(): void;
}

export interface FolderOptions {
  /** A version to which the folder is known to be equal: then only what has changed since is looked at. */
  readonly former?: ReadVersion | undefined;
  /** Asked again and again: whether to leave the rest to another call, because somebody waits. */
  readonly isUrgent?: (() => boolean) | undefined;
}

/** The file in a cache folder that lists its versions. */
export const databaseFile = 'versions.sqlite';

/** The folder of their outputs. */
const storeFolder = 'store';

/** Names in a cache folder that belong to its versions. */
export const versionFiles = /^(store|versions\.sqlite(-wal|-shm)?)$/;

/**
 * Deletes all versions of a site, which needs no disk space. The list of them goes before their outputs, of which one may belong
 * to another account: what no version has is shown to nobody.
 */
export function deleteVersions(cacheDir: string): void {
  const names = readdirSync(cacheDir).filter((name) => versionFiles.test(name));
  for (const name of names.toSorted(
    (a, b) => Number(a === storeFolder) - Number(b === storeFolder),
  ))
    rmSync(join(cacheDir, name), { recursive: true, force: true });
}

/** The store of a site's versions alone, for a thread that only adds to it. */
export const openVersionStore = (cacheDir: string): OutputStore =>
  openStore(join(cacheDir, storeFolder));

/**
 * @param cacheDir cache of the site. What is damaged in it, or not understood, is dropped.
 * @param isLeft whether to leave the bytes of forgotten versions: another process makes a version, whose outputs nothing may
 *   delete, or readers wait
 */
export function openVersions(cacheDir: string, isLeft = false): Versions {
  const store = openVersionStore(cacheDir);
  const file = join(cacheDir, databaseFile);
  const database = openDatabase(file);
  const getInode = () => statSync(file, { throwIfNoEntry: false })?.ino;
  const inode = getInode();
  const mark = database.prepare('PRAGMA data_version');
  const former = database.prepare(
    `SELECT digest, size, modified FROM outputs JOIN versions ON number = until
     WHERE path = ? AND time >= ? ORDER BY until DESC LIMIT 1`,
  );

  const changed = database.prepare(
    `SELECT path, digest FROM outputs AS one
     WHERE since > ?1 AND since <= ?2 AND ifnull(until, ?2 + 1) > ?2 AND NOT EXISTS (
       SELECT 1 FROM outputs WHERE path = one.path AND digest = one.digest
       AND since <= ?1 AND ifnull(until, ?1 + 1) > ?1
     ) ORDER BY path`,
  );

  // Of a process that was killed.
  if (!isLeft) deleteDropped(database, store);

  const getNewest = () => readNewest(database);

  const isKept = (number: number) =>
    database.prepare('SELECT 1 FROM versions WHERE number = ?').get(number) !== undefined;

  function getChanged({ number, outputs }: ReadVersion): Map<string, PublishedOutput> {
    const changed = new Map(outputs);
    const ended = database.prepare('SELECT path FROM outputs WHERE until > ?');
    for (const { path } of ended.all(number)) changed.delete(path as string);
    const begun = database.prepare('SELECT * FROM outputs WHERE since > ? AND until IS NULL');
    for (const row of begun.all(number)) changed.set(row.path as string, toOutput(row));
    return changed;
  }

  /**
   * The outputs of the newest version, from a former one that was forgotten: nothing says what that alone had but the digests
   * of bytes that are still to be deleted.
   * @returns undefined if these do not lead to all of it
   */
  function getLeft(former: ReadVersion): Outputs | undefined {
    const left = getChanged(former);
    const dropped = new Set(
      database
        .prepare('SELECT digest FROM dropped')
        .all()
        .map(({ digest }) => digest),
    );
    const isShown = database.prepare('SELECT 1 FROM outputs WHERE path = ? AND until IS NULL');
    for (const [path, { digest }] of left)
      if (dropped.has(digest) && !isShown.get(path)) left.delete(path);
    // None of those that there are is missing, so as many are the same.
    const { count } = database
      .prepare(
        'SELECT (SELECT count(*) FROM outputs) - (SELECT count(*) FROM outputs WHERE until IS NOT NULL) AS count',
      )
      .get()!;
    return left.size === count ? left : undefined;
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

  let known: ReadVersion | undefined;
  /** Where versions that were published here differ from the one before, by their numbers. */
  const differences = new Map<number, readonly string[]>();

  function note(version: ReadVersion, paths: readonly string[]): void {
    known = version;
    if (paths.length <= mostPaths) differences.set(version.number, paths);
    differences.delete(version.number - keptVersions);
  }

  function findChangedPaths(former: number, number: number): Set<string> | undefined {
    const paths = new Set<string>();
    for (let one = former + 1; one <= number; one += 1) {
      const changed = differences.get(one);
      if (!changed) return undefined;
      for (const path of changed) paths.add(path);
    }
    return former <= number ? paths : undefined;
  }

  function readNewestVersion(): ReadVersion | undefined {
    return inSnapshot(database, () => {
      const version = getNewest();
      if (!version || known?.number === version.number) return version && known;
      const { number } = version;
      const left = known && (isKept(known.number) ? getChanged(known) : getLeft(known));
      return (known = { number, outputs: left ?? getOutputs(number) });
    });
  }

  const begin = () =>
    beginVersion({
      database,
      store,
      newest: readNewestVersion() ?? { number: 0, outputs: new Map() },
      onPublished: note,
    });

  return {
    store,
    getNewest,
    getOutputs,
    list: () =>
      withoutCompleted(
        database.prepare('SELECT * FROM versions ORDER BY number DESC').all().map(toVersion),
      ),
    listChanged: (former, number) =>
      changed.all(former, number).map(({ path, digest }) => ({
        path: path as string,
        digest: digest as Digest,
      })),
    findChangedPaths,
    readNewest: readNewestVersion,
    findFormer(path, moment) {
      const row = former.get(path, moment);
      return row && toOutput(row);
    },
    begin,
    publishPrepared(publication) {
      const prepared = readPrepared(database);
      if (!prepared || prepared.moment > publication.time) return undefined;
      const next = begin();
      for (const [path, output] of prepared.changes)
        if (output) next.setKept(path, output);
        else next.remove(path);
      return next.publish(publication);
    },
    async writeFolder(folder, temporary, { former, isUrgent } = {}) {
      const version = readNewestVersion();
      if (!version) throw new Error('There is no version.');
      const { outputs } = version;
      const changed = former && findChangedPaths(former.number, version.number);
      const parts = { database, store, outputs, former: former?.outputs, changed, isUrgent };
      return (await writeFolder(parts, folder, temporary)) ? version : undefined;
    },
    findWritten(folder) {
      const version = readNewestVersion();
      return version && isWritten({ database, outputs: version.outputs }, folder)
        ? version
        : undefined;
    },
    deleteDropped: () => deleteDropped(database, store),
    sweep: (before) => inTransaction(database, () => sweepStore(database, store, before)),
    isCurrent: () => inode !== undefined && getInode() === inode,
    getMark: () => mark.get()!.data_version as number,
    close: () => database.close(),
  };
}

/** Most changes of a version that are remembered: of more, nobody notices the time to look for them. */
const mostPaths = 10_000;

type OutputRow = [path: string, digest: Digest, size: number, modified: number];
