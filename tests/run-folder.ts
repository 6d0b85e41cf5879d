import { accessSync, constants, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps a file system in memory. */
const memory = '/dev/shm';

/** What the tests put there at once, in bytes, many times over. Containers often have 64 MB. */
const room = 2 * 1024 ** 3;

/**
 * Makes an empty folder that is removed when this process ends. Each run of the tests has its own, so that
 * two runs never meet and none leaves anything behind.
 *
 * @param parent folder in which it is made
 */
export function makeRunFolder(parent = tmpdir()): string {
  const folder = mkdtempSync(join(parent, 'dateline-tests-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Makes such a folder in memory, where there is room and programs may run. Git and the store wait for the
 * disk at each write, which is most of the time of their tests.
 */
export function makeFastRunFolder(): string {
  return hasMemory() ? makeRunFolder(memory) : makeRunFolder();
}

function hasMemory(): boolean {
  const probe = join(memory, `dateline-tests-${process.pid}`);
  try {
    const { bavail, bsize } = statfsSync(memory);
    writeFileSync(probe, '', { mode: 0o700 });
    accessSync(probe, constants.X_OK);
    return bavail * bsize > room;
  } catch {
    return false;
  } finally {
    rmSync(probe, { force: true });
  }
}
