import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { listCaches } from '../environment/environment.ts';
import { isAlive } from '../server/store/git/live-process.ts';

/** Names that this process has used. */
const own = new Set<string>();

/** A name for a folder of this process, by which other processes can see whether it is in use. */
export function toOwnName(): string {
  const name = `${process.pid}-${randomUUID()}`;
  own.add(name);
  return name;
}

/**
 * Removes the leftovers of killed builds: incomplete sites, and the site that was being replaced. If that
 * is the only one, it is put back.
 */
export async function clearLeftovers(outDir: string, cacheDir: string): Promise<void> {
  const isStaging = /^staging-((\d+)-[-0-9a-f]+)$/;
  const isReplaced = new RegExp(
    `^${RegExp.escape(basename(outDir))}\\.((\\d+)-[-0-9a-f]+)\\.(new|old)$`,
  );
  const replaced = await listDead(dirname(outDir), isReplaced);
  const former = replaced.find((path) => path.endsWith('.old'));
  if (former && !existsSync(outDir)) await rename(former, outDir);
  for (const folder of await listCaches(cacheDir))
    replaced.push(...(await listDead(folder, isStaging)));
  for (const path of replaced) await rm(path, { recursive: true, force: true });
}

/** Paths of leftovers of ended processes in a folder. */
async function listDead(folder: string, pattern: RegExp): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((file) => {
      const [, name, pid] = pattern.exec(file) ?? [];
      if (name === undefined) return false;
      // In a container, every process may have the same id: names that this one has not used belong to ended ones.
      return Number(pid) === process.pid ? !own.has(name) : !isAlive(Number(pid));
    })
    .map((name) => join(folder, name));
}
