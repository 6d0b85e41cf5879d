import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isAlive } from './live-process.ts';
import type { Repository } from './repository.ts';

type Place = Pick<Repository, 'storeDir'>;

/** Folders that this process works in at this moment. */
const inUse = new Set<string>();

/**
 * Makes a folder of the store that nobody else writes to.
 * @param suffix of its name
 * @returns its absolute path, for `removeTemporaryFolder`
 */
export async function makeTemporaryFolder({ storeDir }: Place, suffix = ''): Promise<string> {
  const folder = join(storeDir, 'tmp', `${process.pid}-${randomUUID()}${suffix}`);
  inUse.add(folder);
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Removes a folder that `makeTemporaryFolder` made, and all in it; once, if asked twice. */
export async function removeTemporaryFolder(folder: string): Promise<void> {
  if (!inUse.has(folder)) return;
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
export async function removeLeftFolders(place: Place): Promise<void> {
  const used = new Set(await listUsedFolders(place));
  const parent = join(place.storeDir, 'tmp');
  for (const name of await readdir(parent))
    if (!used.has(join(parent, name)))
      await rm(join(parent, name), { recursive: true, force: true });
}

/** Folders in which a process works that lives: one for each open store, and those of what it does. */
export async function listUsedFolders({ storeDir }: Place): Promise<string[]> {
  const parent = join(storeDir, 'tmp');
  return (await readdir(parent))
    .map((name) => join(parent, name))
    .filter((folder) => {
      const pid = toProcessId(folder);
      // In a container every server has the same id: what this one does not know is of the dead.
      return pid === process.pid ? inUse.has(folder) : isAlive(pid);
    });
}

/** The process that made a folder. */
export const toProcessId = (folder: string) => Number.parseInt(basename(folder), 10);
