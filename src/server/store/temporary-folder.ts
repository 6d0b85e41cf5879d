import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './live-process.ts';
import type { Repository } from './repository.ts';

type Place = Pick<Repository, 'storeDir'>;

/** Folders that this process works in at this moment. */
const inUse = new Set<string>();

/**
 * Makes a folder of the store that nobody else writes to.
 * @returns its absolute path, for `removeTemporaryFolder`
 */
export async function makeTemporaryFolder({ storeDir }: Place): Promise<string> {
  const folder = join(storeDir, 'tmp', `${process.pid}-${randomUUID()}`);
  inUse.add(folder);
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Removes a folder that `makeTemporaryFolder` made, and all in it. */
export async function removeTemporaryFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  inUse.delete(folder);
}

/** Does work in a folder of its own, which is gone afterwards. */
export async function useTemporaryFolder<T>(
  place: Place,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await makeTemporaryFolder(place);
  try {
    return await work(folder);
  } finally {
    await removeTemporaryFolder(folder);
  }
}

/** Removes what a sudden end has left. A name begins with the id of the process that gave it. */
export async function removeLeftFolders({ storeDir }: Place): Promise<void> {
  const parent = join(storeDir, 'tmp');
  for (const name of await readdir(parent)) {
    const pid = Number.parseInt(name, 10);
    const folder = join(parent, name);
    // In a container every server has the same id: what this one does not know is of the dead.
    const isKept = pid === process.pid ? inUse.has(folder) : isAlive(pid);
    if (!isKept) await rm(folder, { recursive: true, force: true });
  }
}
