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
 * Removes what was taken down from the index in the cache, with the pages that mention it, and puts the rest back
 * into the site. Without a usable index in the cache, the next build makes it from nothing.
 */
export async function restoreIndex(
  site: string,
  cacheDir: string,
  { isOwn, isIn }: Mentions,
): Promise<void> {
  const kept = toIndexDir(cacheDir);
  try {
    const files = removeFromSearchIndex(
      kept,
      (address, text) => isOwn(address.slice(1)) || isIn(text),
    );
    for (const file of files) {
      const target = join(toSiteIndexDir(site), file);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(join(kept, file), target);
    }
  } catch {
    await removeIndex(site);
    await rm(kept, { recursive: true, force: true });
  }
}
