import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isOwnName } from '../build/own-name.ts';
import { listCaches } from '../environment/environment.ts';
import { isAlive } from '../server/store/git/live-process.ts';

/** Removes the leftovers of killed builds: sites that were not complete. */
export async function clearLeftovers(outDir: string, cacheDir: string): Promise<void> {
  const isStaging = /^staging-((\d+)-[-0-9a-f]+)$/;
  const isNext = new RegExp(`^${RegExp.escape(basename(outDir))}\\.((\\d+)-[-0-9a-f]+)\\.new$`);
  const left = await listDead(dirname(outDir), isNext);
  for (const folder of await listCaches(cacheDir))
    left.push(...(await listDead(folder, isStaging)));
  for (const path of left) await rm(path, { recursive: true, force: true });
}

/** Paths of leftovers of ended processes in a folder. */
async function listDead(folder: string, pattern: RegExp): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((file) => {
      const [, name, pid] = pattern.exec(file) ?? [];
      if (name === undefined) return false;
      // In a container, every process may have the same id: names that this one has not used belong to ended ones.
      return Number(pid) === process.pid ? !isOwnName(name) : !isAlive(Number(pid));
    })
    .map((name) => join(folder, name));
}
