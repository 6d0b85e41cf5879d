import { statSync, writeFileSync } from 'node:fs';
import { glob, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isOwnName } from '../../build/files/own-name.ts';
import { listCaches } from '../../environment/environment.ts';
import { isAlive } from '../../server/store/git/live-process.ts';
import { toRealFolder } from './write-output.ts';

/**
 * Removes the leftovers of killed processes: sites and bundles that were not complete, however short ago. Says which cannot be
 * removed.
 */
export async function clearLeftovers(outDir: string, cacheDir: string): Promise<void> {
  const folder = toRealFolder(outDir);
  const isStaging = /^staging-((\d+)-[-0-9a-f]+)$/;
  const isNext = new RegExp(`^${RegExp.escape(basename(folder))}\\.((\\d+)-[-0-9a-f]+)\\.new$`);
  const isBundle = /^[\w-]+\.((\d+)(?:-[-0-9a-f]+)?)\.new(?:\.json)?$/;
  const left = [
    ...(await listDead(dirname(folder), isNext)),
    ...(await listDead(dirname(cacheDir), isBundle)),
  ];
  for (const cache of await listCaches(cacheDir)) left.push(...(await listDead(cache, isStaging)));
  for (const path of left)
    await rm(path, { recursive: true, force: true }).catch((error: Error) =>
      console.error(error.message),
    );
}

/**
 * Removes files that killed processes had begun to write from the cache of a site. The store of the versions sweeps itself.
 * @param before milliseconds since 1970-01-01T00:00Z: what was written since may belong to a running process
 */
export async function clearIncomplete(cacheDir: string, before: number): Promise<void> {
  for await (const name of glob('{.,media,preview}/*.{tmp,part}', { cwd: cacheDir })) {
    const path = join(cacheDir, name);
    // Its process may have completed it meanwhile.
    const { mtimeMs = Infinity } = (await stat(path).catch(() => undefined)) ?? {};
    if (mtimeMs < before) await rm(path, { recursive: true, force: true });
  }
}

/** The file of a cache that is as old as its last sweep. */
const toSweepFile = (cacheDir: string) => join(cacheDir, 'swept');

/**
 * Whether no process has looked through a cache, for what nothing needs any more, as long as this: that takes longer than most
 * changes.
 * @param now milliseconds since 1970-01-01T00:00Z
 * @param interval milliseconds
 */
export function isSweepDue(cacheDir: string, now: number, interval: number): boolean {
  const { mtimeMs = 0 } = statSync(toSweepFile(cacheDir), { throwIfNoEntry: false }) ?? {};
  // A clock may have been ahead.
  return Math.abs(now - mtimeMs) > interval;
}

/** Notes that a cache was looked through. */
export const noteSweep = (cacheDir: string): void => writeFileSync(toSweepFile(cacheDir), '');

/** Paths of leftovers of ended processes in a folder. */
async function listDead(folder: string, pattern: RegExp): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((file) => {
      const [, name, pid] = pattern.exec(file) ?? [];
      if (name === undefined) return false;
      // In a container, every process may have the same id: names that this one has not used belong to ended ones.
      return Number(pid) === process.pid ? !isOwnName(name) : !isAlive({ pid: Number(pid) });
    })
    .map((name) => join(folder, name));
}
