import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAlive } from '../server/store/live-process.ts';

/** A name for a folder of this process, by which others see whether it is still in use. */
export const toOwnName = () => `${process.pid}-${randomUUID()}`;

/**
 * Removes what builds that were killed have left: sites half made, and the one that was being replaced. If that
 * one is all there is, it takes its place again.
 */
export async function clearLeftovers(outDir: string, cacheDir: string): Promise<void> {
  const isStaging = /^staging-(\d+)-/;
  const isReplaced = new RegExp(
    `^${RegExp.escape(basename(outDir))}\\.(\\d+)-[-0-9a-f]+\\.(new|old)$`,
  );
  const replaced = await listDead(dirname(outDir), isReplaced);
  const former = replaced.find((path) => path.endsWith('.old'));
  if (former && !existsSync(outDir)) await rename(former, outDir);
  for (const path of [...replaced, ...(await listDead(cacheDir, isStaging))])
    await rm(path, { recursive: true, force: true });
}

/** Paths of what processes that have ended made in a folder. */
async function listDead(folder: string, pattern: RegExp): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => {
      const [, pid] = pattern.exec(name) ?? [];
      return pid !== undefined && !isAlive(Number(pid));
    })
    .map((name) => join(folder, name));
}
