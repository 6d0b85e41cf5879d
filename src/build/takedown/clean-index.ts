import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toIndexDir, toSiteIndexDir } from '../search/index-folder.ts';
import { removeFromSearchIndex } from '../search/search-index.ts';
import type { Mentions } from './mentions.ts';

/** Removes the whole search index of a site: nobody searches in what may be gone. */
export async function removeIndex(site: string): Promise<void> {
  await rm(toSiteIndexDir(site), { recursive: true, force: true });
}

/**
 * Removes what was taken down from the index in a cache, with the pages that mention it. An index that cannot be
 * changed is removed, and the next build makes it from nothing.
 * @returns the paths of all files that are left of it
 */
export async function cleanKeptIndex(
  cacheDir: string,
  { isOwn, isIn }: Mentions,
): Promise<string[]> {
  const kept = toIndexDir(cacheDir);
  try {
    return removeFromSearchIndex(kept, (address, text) => isOwn(address.slice(1)) || isIn(text));
  } catch {
    await rm(kept, { recursive: true, force: true });
    return [];
  }
}

/** Puts what is left of the index in the cache back into the site, unless the disk is full. */
export async function restoreIndex(
  site: string,
  cacheDir: string,
  files: readonly string[],
): Promise<void> {
  try {
    for (const file of files) {
      const target = join(toSiteIndexDir(site), file);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(join(toIndexDir(cacheDir), file), target);
    }
  } catch {
    await removeIndex(site);
  }
}
