import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isAlive, ownProcess, type ProcessId } from './live-process.ts';
import type { Repository } from './repository.ts';

type StoreLocation = Pick<Repository, 'storeDir'>;

/** Folders that this process is using. */
const inUse = new Set<string>();

/**
 * Creates a folder that nobody else writes to.
 * @param suffix of its name
 * @returns its absolute path, for `removeTemporaryFolder`
 */
export async function makeTemporaryFolder(
  { storeDir }: StoreLocation,
  suffix = '',
): Promise<string> {
  const folder = join(storeDir, 'tmp', `${formatProcess(ownProcess)}-${randomUUID()}${suffix}`);
  inUse.add(folder);
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Removes a folder that `makeTemporaryFolder` created, with its content. Calling it twice is harmless. */
export async function removeTemporaryFolder(folder: string): Promise<void> {
  if (!inUse.has(folder)) return;
  await rm(folder, { recursive: true, force: true });
  inUse.delete(folder);
}

/** Does work in a temporary folder, which is removed afterwards. */
export async function useTemporaryFolder<T>(
  location: StoreLocation,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await makeTemporaryFolder(location);
  try {
    return await work(folder);
  } finally {
    await removeTemporaryFolder(folder);
  }
}

/** Removes what crashes have left behind. A name begins with that of the process that created the folder. */
export async function removeLeftFolders(location: StoreLocation): Promise<void> {
  // Those that are created from now on are not among them.
  for (const folder of await listFolders(location))
    if (!isUsed(folder)) await rm(folder, { recursive: true, force: true });
}

/** Folders that a living process uses: one for each open store, and those of its current work. */
export const listUsedFolders = async (location: StoreLocation): Promise<string[]> =>
  (await listFolders(location)).filter(isUsed);

async function listFolders({ storeDir }: StoreLocation): Promise<string[]> {
  const parent = join(storeDir, 'tmp');
  // Somebody may have deleted it, as if it were a cache.
  const names = await readdir(parent).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return [];
  });
  return names.map((name) => join(parent, name));
}

function isUsed(folder: string): boolean {
  const owner = toOwner(folder);
  // In a container every server has the same process id: folders that this one did not create are left over.
  return owner.pid === process.pid ? inUse.has(folder) : isAlive(owner);
}

/** `4711.1f3a9c02` */
const formatProcess = ({ pid, boot }: ProcessId) => (boot ? `${pid}.${boot}` : String(pid));

/** The process that created a folder. */
export function toOwner(folder: string): ProcessId {
  const [, pid = '', boot] = /^(\d+)(?:\.([0-9a-f]+))?-/.exec(basename(folder)) ?? [];
  return { pid: Number.parseInt(pid, 10), boot };
}
