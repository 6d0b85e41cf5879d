import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './database.ts';
import type { Digest, OutputStore } from './output-store.ts';
import { deleteDropped, dropFormer } from './dropped-outputs.ts';
import { keptVersions } from './kept-versions.ts';
import { deletePrepared, writePrepared, type PreparedVersion } from './prepared-version.ts';
import { readNewest, toReason } from './version-rows.ts';
import {
  OutdatedVersion,
  type Output,
  type Outputs,
  type Publication,
  type PublishedOutput,
  type ReadVersion,
  type Version,
} from './version.ts';

/**
 * A version in the making: what it changes of the newest one. Until it is published, it is nothing but files in the
 * store that no version has.
 */
export interface NextVersion {
  /** The version that it changes; 0 when it is the first. */
  readonly base: number;
  /** What it consists of so far: the outputs of its base with its changes. Ask again after further changes. */
  getOutputs(): ReadonlyMap<string, Output>;
  /** What it changes so far, by path; undefined removes an output. */
  getChanges(): ReadonlyMap<string, Output | undefined>;
  /** Puts bytes at a path inside the site, such as `releases/index.html`. */
  set(path: string, bytes: Uint8Array): void;
  /** Puts an output at a path whose bytes are in the store already. */
  setKept(path: string, output: Output): void;
  remove(path: string): void;
  /**
   * Makes this the newest version in one step. If it changes nothing, the newest one stays. May be repeated with
   * further changes.
   * @throws OutdatedVersion when another version was published since, or the store lacks an output of this one
   */
  publish(publication: Publication): Version;
  /**
   * As `publish`, and in the same step forgets all former versions: nothing is left of what only they have, neither
   * bytes nor paths.
   * @param isFollowed whether another `publishAlone` follows soon, which then also deletes the bytes: nobody can read them
   *   any more, but to delete them takes longer than to publish, and a running build has put its own there
   */
  publishAlone(publication: Publication, isFollowed?: boolean): Version;
  /**
   * Keeps it for a moment, in milliseconds since 1970-01-01T00:00Z, instead of publishing it: `publishPrepared` of the
   * versions then only moves to it. It is forgotten with the next publication, also one that changes nothing: a text that was
   * to appear may have been held back.
   * @throws OutdatedVersion as `publish`
   */
  prepare(moment: number): void;
}

interface Parts {
  readonly database: DatabaseSync;
  readonly store: OutputStore;
  readonly newest: ReadVersion;
  /** Called with what was published and the paths at which it may differ from its base, so that nobody need look for them. */
  readonly onPublished: (version: ReadVersion, paths: readonly string[]) => void;
}

/** Most outputs that wait for the disk. More are a first build: what a power failure takes of it is built again. */
const mostFlushed = 1000;

export function beginVersion({ database, store, newest, onPublished }: Parts): NextVersion {
  const changes = new Map<string, Output | undefined>();
  let base = newest;
  /** Those of the base with the changes. To copy them takes longer than most changes, so it is done when somebody asks. */
  let outputs: Map<string, Output> | undefined;
  function change(path: string, output: Output | undefined): void {
    changes.set(path, output);
    if (outputs) apply(outputs, path, output);
  }
  function getOutputs(): ReadonlyMap<string, Output> {
    if (outputs || changes.size === 0) return outputs ?? base.outputs;
    outputs = new Map(base.outputs);
    for (const [path, output] of changes) apply(outputs, path, output);
    return outputs;
  }

  return {
    get base() {
      return base.number;
    },
    getOutputs,
    getChanges: () => changes,
    set: (path, bytes) => change(path, { digest: store.put(bytes), size: bytes.length }),
    setKept: change,
    remove: (path) => change(path, undefined),
    publish: (publication) => publishAs(publication, keptVersions),
    publishAlone: (publication, isFollowed) => publishAs(publication, 1, isFollowed),
    prepare(moment) {
      inTransaction(database, () => {
        demandNewest(database, base.number);
        demandKept();
        writePrepared(database, { moment, base: base.number, changes });
      });
      deleteDropped(database, store);
    },
  };

  function getDigests(): Set<Digest> {
    return new Set([...changes.values()].flatMap((output) => output?.digest ?? []));
  }

  /** A sweep of another process may have removed what it has not published. */
  function demandKept(): void {
    for (const output of changes.values())
      if (output && !store.has(output)) throw new OutdatedVersion();
  }

  /** @param kept how many versions remain */
  function publishAs(publication: Publication, kept: number, isFollowed = false): Version {
    const digests = getDigests();
    const version = inTransaction(database, () => {
      const version = writeVersion(database, { base: base.number, changes }, publication);
      demandKept();
      dropFormer(database, version.number - kept + 1, kept === 1);
      return version;
    });
    // Readers do not wait for the disk.
    if (digests.size <= mostFlushed) store.flush(digests);
    if (!isFollowed) deleteDropped(database, store);
    if (version.number !== base.number)
      onPublished((base = { number: version.number, outputs: toPublished(publication) }), [
        ...changes.keys(),
      ]);
    outputs = undefined;
    changes.clear();
    return version;
  }

  /** The outputs with the time of their publication, which those keep that are as they were. */
  function toPublished({ time }: Publication): Outputs {
    const published = (outputs ?? new Map(base.outputs)) as Map<string, PublishedOutput>;
    for (const [path, output] of changes) {
      const former = base.outputs.get(path);
      const isSame = former?.digest === output?.digest;
      apply(published, path, output && (isSame ? former! : { ...output, modified: time }));
    }
    return published;
  }
}

function apply<O>(outputs: Map<string, O>, path: string, output: O | undefined): void {
  if (output) outputs.set(path, output);
  else outputs.delete(path);
}

/** @returns the newest version; undefined before the first. @throws OutdatedVersion when it is not `base` */
function demandNewest(database: DatabaseSync, base: number): Version | undefined {
  const newest = readNewest(database);
  if ((newest?.number ?? 0) !== base) throw new OutdatedVersion();
  return newest;
}

/** @returns the new version, or the newest if nothing changes */
function writeVersion(
  database: DatabaseSync,
  { base, changes }: Pick<PreparedVersion, 'base' | 'changes'>,
  publication: Publication,
): Version {
  const newest = demandNewest(database, base);
  const { time } = publication;
  const number = base + 1;
  const find = database.prepare('SELECT digest FROM outputs WHERE path = ? AND until IS NULL');
  const end = database.prepare('UPDATE outputs SET until = ? WHERE path = ? AND until IS NULL');
  const add = database.prepare(
    'INSERT INTO outputs (path, digest, size, modified, since) VALUES (?, ?, ?, ?, ?)',
  );
  // Readers may see again what was published before a roll-back to it.
  let isChanged = newest === undefined || newest.shows !== publication.shows;
  for (const [path, output] of changes) {
    const digest = find.get(path)?.digest;
    if (digest === output?.digest) continue;
    isChanged = true;
    if (digest !== undefined) end.run(number, path);
    if (output) add.run(path, output.digest, output.size, time, number);
  }
  deletePrepared(database);
  if (newest && !isChanged) return newest;
  database
    .prepare('INSERT INTO versions (number, time, reason) VALUES (?, ?, ?)')
    .run(number, time, toReason(publication));
  return { ...publication, number };
}
