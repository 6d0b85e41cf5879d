import { constants, type BigIntStats } from 'node:fs';
import { lstat, open, readlink, realpath, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/** A link, or no file at all but a folder, pipe or device, where a file is expected. */
export class NotPlainFileError extends Error {
  /** @param path below the content folder */
  constructor(path: string) {
    super(
      `${path}: this is no plain file, or lies behind a link, and neither is read. Put the file itself here.`,
    );
    this.name = 'NotPlainFileError';
  }
}

/** Follows no link in the last place and waits for nobody at the other end of a pipe. Windows has neither. */
const plainly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** What `open` answers for a link (FreeBSD says EMLINK) and for a socket. */
const strange = new Set(['ELOOP', 'EMLINK', 'ENXIO', 'EOPNOTSUPP']);

/**
 * Reads a file that is really below a folder: anyone who can put a link into the content could otherwise
 * have any file of the machine published. The folder itself may be reached through links, which are the
 * choice of the person who runs Dateline.
 *
 * @param path below the folder, with `/`
 * @throws NotPlainFileError for a link, for what lies behind one, and for what is no file
 */
export async function readPlainFile(folder: string, path: string): Promise<Buffer> {
  const file = await open(join(folder, path), plainly).catch((error: NodeJS.ErrnoException) => {
    throw strange.has(error.code ?? '') ? new NotPlainFileError(path) : error;
  });
  try {
    const opened = await file.stat({ bigint: true });
    // Replaced just now, as editors save: the new one counts.
    if (opened.nlink === 0n) return await readPlainFile(folder, path);
    const place = join(await realpath(folder), path);
    if (!opened.isFile() || !(await isAt(file, opened, place))) throw new NotPlainFileError(path);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/**
 * Tells whether an open file lies at a place without links. Asked of the open file: its path may since
 * lead, or have led for a moment, to another one.
 */
async function isAt(file: FileHandle, opened: BigIntStats, place: string): Promise<boolean> {
  // Linux tells where an open file lies; elsewhere, and without /proc, it is looked for at its place.
  const path =
    process.platform === 'linux'
      ? await readlink(`/proc/self/fd/${file.fd}`).catch(() => undefined)
      : undefined;
  if (path !== undefined) return path === place || path === `${place} (deleted)`;
  if ((await realpath(place)) !== place) return false;
  const found = await lstat(place, { bigint: true });
  return found.dev === opened.dev && found.ino === opened.ino;
}
