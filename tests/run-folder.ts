import { accessSync, constants, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Linux mounts a file system in memory here. */
const memory = '/dev/shm';

/**
 * Makes an empty folder that is removed when this process ends. Each run of the tests has its own, so that
 * runs do not disturb each other and leave nothing behind.
 *
 * @param parent folder in which to make it
 */
export function makeRunFolder(parent = tmpdir()): string {
  const folder = mkdtempSync(join(parent, 'dateline-tests-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Makes such a folder in memory, if there is enough space and programs may run there. Git and the store
 * wait for the disk at each write, which takes most of the time of their tests; and to copy a built site takes twenty
 * times as much of the processor on a disk.
 *
 * @param gigabytes free space required: many times what the tests need at once. Containers often have 64 MB.
 */
export function makeFastRunFolder(gigabytes: number): string {
  return hasMemory(gigabytes * 1024 ** 3) ? makeRunFolder(memory) : makeRunFolder();
}

function hasMemory(requiredBytes: number): boolean {
  const probe = join(memory, `dateline-tests-${process.pid}`);
  try {
    const { bavail, bsize } = statfsSync(memory);
    writeFileSync(probe, '', { mode: 0o700 });
    accessSync(probe, constants.X_OK);
    return Math.min(bavail * bsize, freemem()) > requiredBytes;
  } catch {
    return false;
  } finally {
    rmSync(probe, { force: true });
  }
}
