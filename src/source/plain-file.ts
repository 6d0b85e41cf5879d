import { hash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync, type BigIntStats } from 'node:fs';
import { lstat, open, readlink, realpath, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/** A link, folder, pipe or device where a file is expected. */
export class NotPlainFileError extends Error {
  /** @param path below the content folder */
  constructor(path: string) {
    super(
      `${path}: this is not a plain file, or it is reached through a link; neither is read. Put the file itself here.`,
    );
    this.name = 'NotPlainFileError';
  }
}

/** Does not follow a link in the last part of the path, or wait for the other end of a pipe. Windows has neither flag. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Error codes of `open` for a link (EMLINK on FreeBSD) and for a socket. */
const notPlainCodes = new Set(['ELOOP', 'EMLINK', 'ENXIO', 'EOPNOTSUPP']);

/**
 * Reads a file that is really below a folder: otherwise anyone who can add a link to the content could
 * publish any file of the machine. The folder itself may be reached through links, which the person who
 * runs Dateline has chosen.
 *
 * @param path below the folder, with `/`
 * @throws NotPlainFileError for a link, for a path through a link, and for anything but a file
 */
export async function readPlainFile(folder: string, path: string): Promise<Buffer> {
  const file = await open(join(folder, path), openFlags).catch((error: NodeJS.ErrnoException) => {
    throw notPlainCodes.has(error.code ?? '') ? new NotPlainFileError(path) : error;
  });
  try {
    const opened = await file.stat({ bigint: true });
    // Replaced a moment ago, as editors do when they save: read the new file.
    if (opened.nlink === 0n) return await readPlainFile(folder, path);
    const realPath = join(await realpath(folder), path);
    if (!opened.isFile() || !(await isAt(file, opened, realPath)))
      throw new NotPlainFileError(path);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/**
 * Reads a file again that was read before, without waiting for other work. Where it is does not matter: it is known.
 * @param digest SHA-256 of its bytes, hexadecimal
 * @throws when the file has changed since
 */
export function readUnchangedFile(folder: string, path: string, digest: string): Buffer {
  const file = openSync(join(folder, path), openFlags);
  try {
    if (!fstatSync(file).isFile()) throw new NotPlainFileError(path);
    const bytes = readFileSync(file);
    if (hash('sha256', bytes) === digest) return bytes;
    throw new Error(`${path} has changed while the content was read. Try again.`);
  } finally {
    closeSync(file);
  }
}

/**
 * Whether an open file is at a path without links. It checks the open file, because its path may have
 * led to another one in the meantime.
 */
async function isAt(file: FileHandle, opened: BigIntStats, realPath: string): Promise<boolean> {
  // Linux knows the path of an open file; other systems, or without /proc, compare device and inode.
  const path =
    process.platform === 'linux'
      ? await readlink(`/proc/self/fd/${file.fd}`).catch(() => undefined)
      : undefined;
  if (path !== undefined) return path === realPath || path === `${realPath} (deleted)`;
  if ((await realpath(realPath)) !== realPath) return false;
  const found = await lstat(realPath, { bigint: true });
  return found.dev === opened.dev && found.ino === opened.ino;
}
