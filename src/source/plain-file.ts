import { hash } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { attempt } from '../model/attempt.ts';

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
const openFlags =
  fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0);

/** Error codes of `open` for a link (EMLINK on FreeBSD) and for a socket. */
const notPlainCodes = new Set(['ELOOP', 'EMLINK', 'ENXIO', 'EOPNOTSUPP']);

/**
 * Reads a file that is really below a folder: otherwise anyone who can add a link to the content could
 * publish any file of the machine. The folder itself may be reached through links, which the person who
 * runs Dateline has chosen. It does not return before the disk has answered: for files as small as entries, waiting
 * takes ten times as long as reading.
 *
 * @param path below the folder, with `/`
 * @throws NotPlainFileError for a link, for a path through a link, and for anything but a file
 */
export function readPlainFile(folder: string, path: string): Buffer {
  const file = openPlain(folder, path);
  try {
    const opened = fs.fstatSync(file, { bigint: true });
    // Replaced a moment ago, as editors do when they save: read the new file.
    if (opened.nlink === 0n) return readPlainFile(folder, path);
    const realPath = join(fs.realpathSync.native(folder), path);
    if (!opened.isFile() || !isAt(file, opened, realPath)) throw new NotPlainFileError(path);
    return fs.readFileSync(file);
  } finally {
    fs.closeSync(file);
  }
}

function openPlain(folder: string, path: string): number {
  try {
    return fs.openSync(join(folder, path), openFlags);
  } catch (error) {
    const isPlain = !notPlainCodes.has((error as NodeJS.ErrnoException).code ?? '');
    throw isPlain ? error : new NotPlainFileError(path);
  }
}

/**
 * Reads a file again that was read before. Where it is does not matter: it is known.
 * @param digest SHA-256 of its bytes, hexadecimal
 * @throws when the file has changed since
 */
export function readUnchangedFile(folder: string, path: string, digest: string): Buffer {
  const file = fs.openSync(join(folder, path), openFlags);
  try {
    if (!fs.fstatSync(file).isFile()) throw new NotPlainFileError(path);
    const bytes = fs.readFileSync(file);
    if (hash('sha256', bytes) === digest) return bytes;
    throw new Error(`${path} has changed while the content was read. Try again.`);
  } finally {
    fs.closeSync(file);
  }
}

/**
 * Whether an open file is at a path without links. It checks the open file, because its path may have
 * led to another one in the meantime.
 */
function isAt(file: number, opened: fs.BigIntStats, realPath: string): boolean {
  // Linux knows the path of an open file; other systems, or without /proc, compare device and inode.
  const path = process.platform === 'linux' ? getOpenPath(file) : undefined;
  if (path !== undefined) return path === realPath || path === `${realPath} (deleted)`;
  if (fs.realpathSync.native(realPath) !== realPath) return false;
  const found = fs.lstatSync(realPath, { bigint: true });
  return found.dev === opened.dev && found.ino === opened.ino;
}

const getOpenPath = (file: number): string | undefined =>
  attempt(() => fs.readlinkSync(`/proc/self/fd/${file}`));
