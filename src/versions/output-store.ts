import { hash, randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Output } from './version.ts';

/** SHA-256 of an output's bytes, in hexadecimal digits. */
export type Digest = string;

/**
 * Outputs under the digest of their bytes, as files `ab/cdef…` of one folder. Equal bytes are kept once. Several
 * processes and worker threads may write at the same time. Most functions do not return before the disk has answered: for
 * small files that takes a third of the time, and worker threads need nothing else.
 */
export interface OutputStore {
  /** Keeps the bytes. A process that is killed leaves at most a file that no digest names. */
  put(bytes: Uint8Array): Digest;
  /** Whether it is there, and whole as far as its size says. */
  has(output: Pick<Output, 'digest' | 'size'>): boolean;
  /** The bytes; undefined when they are missing or damaged, which is the same: both are made again. */
  read(digest: Digest): Buffer<ArrayBuffer> | undefined;
  /**
   * As `read`, until the next call: bytes share one buffer. V8 looks through all of its memory each time that new buffers have
   * taken some megabytes, so for each file of a large site one of its own would take longer than to read it.
   */
  lend(output: Pick<Output, 'digest' | 'size'>): Buffer<ArrayBuffer> | undefined;
  /** As `read`, without blocking. */
  readLater(digest: Digest): Promise<Buffer<ArrayBuffer> | undefined>;
  delete(digest: Digest): void;
  /** Waits until those that are there are on the disk, so that not even a power failure loses them. */
  flush(digests: Iterable<Digest>): void;
  /**
   * Removes everything that is not used, and what killed processes left.
   * @param before milliseconds since 1970-01-01T00:00Z: what was put since stays
   */
  sweep(isUsed: (digest: Digest) => boolean, before: number): void;
}

/** @param folder need not exist yet */
export function openStore(folder: string): OutputStore {
  const toPath = (digest: Digest) => join(folder, digest.slice(0, 2), digest.slice(2));
  const remove = (digest: Digest) => fs.rmSync(toPath(digest), { force: true });

  // After a power failure, a file may be there and empty.
  const has = ({ digest, size }: Pick<Output, 'digest' | 'size'>) =>
    fs.statSync(toPath(digest), { throwIfNoEntry: false })?.size === size;

  function demandSound(digest: Digest, bytes: Buffer<ArrayBuffer>) {
    if (toDigest(bytes) === digest) return bytes;
    remove(digest);
    return undefined;
  }

  /** Names of all files, as `ab/cdef…`. */
  const listNames = () =>
    listFolder(folder).flatMap((name) =>
      listFolder(join(folder, name)).map((rest) => `${name}/${rest}`),
    );

  return {
    put(bytes) {
      const digest = toDigest(bytes);
      if (!has({ digest, size: bytes.length })) writeWhole(toPath(digest), bytes);
      return digest;
    },
    has,
    read(digest) {
      try {
        return demandSound(digest, fs.readFileSync(toPath(digest)));
      } catch (error) {
        return demandMissing(error);
      }
    },
    lend({ digest, size }) {
      try {
        return demandSound(digest, readPart(toPath(digest), getRoom(size)));
      } catch (error) {
        return demandMissing(error);
      }
    },
    readLater: (digest) =>
      readFile(toPath(digest)).then((bytes) => demandSound(digest, bytes), demandMissing),
    delete: remove,
    flush(digests) {
      for (const digest of digests) flushFile(toPath(digest));
    },
    sweep(isUsed, before) {
      for (const name of listNames()) {
        const [digest] = toListed(name);
        if (digest !== undefined && isUsed(digest)) continue;
        const path = join(folder, name);
        const { mtimeMs = Infinity } = fs.statSync(path, { throwIfNoEntry: false }) ?? {};
        if (mtimeMs < before) fs.rmSync(path, { force: true });
      }
    },
  };
}

export const toDigest = (bytes: Uint8Array): Digest => hash('sha256', bytes);

/** Bytes of the largest output that is lent from the shared buffer. */
const mostShared = 2 ** 20;

let shared: Buffer<ArrayBuffer> | undefined;

const getRoom = (size: number): Buffer<ArrayBuffer> =>
  size > mostShared
    ? Buffer.allocUnsafeSlow(size)
    : (shared ??= Buffer.allocUnsafeSlow(mostShared)).subarray(0, size);

/** The beginning of a file, as far as there is room. */
function readPart(path: string, room: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  const file = fs.openSync(path, 'r');
  try {
    let length = 0;
    for (let count = -1; count !== 0 && length < room.length; length += count)
      count = fs.readSync(file, room, length, room.length - length, null);
    return room.subarray(0, length);
  } finally {
    fs.closeSync(file);
  }
}

/** Writes a file that is never seen in part. A sweep of another process may remove it before it has its name. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const next = `${path}.${randomUUID()}.tmp`;
  for (let attempt = 1; ; attempt += 1)
    try {
      fs.writeFileSync(next, bytes);
      return fs.renameSync(next, path);
    } catch (error) {
      if (!isMissing(error) || attempt === 5) throw error;
      fs.mkdirSync(dirname(path), { recursive: true });
    }
}

function flushFile(path: string): void {
  if (!fs.existsSync(path)) return;
  const file = fs.openSync(path, 'r+');
  fs.fsyncSync(file);
  fs.closeSync(file);
}

/** The digest that a file's name gives; none for one that was not written completely. */
const toListed = (name: string): Digest[] =>
  /^[0-9a-f]{2}\/[0-9a-f]{62}$/.test(name) ? [name.replace('/', '')] : [];

function listFolder(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch (error) {
    return demandMissing(error) ?? [];
  }
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** @throws any error but that of a missing file */
function demandMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
