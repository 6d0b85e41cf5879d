import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltSite } from '../files/built-site.ts';
import { siteIndex, toIndexDir } from '../search/index-folder.ts';
import {
  listFilesWithout,
  removeFromSearchIndex,
  type IndexMemory,
} from '../search/search-index.ts';
import type { Mentions } from './mentions.ts';

/** Removes the whole search index of a site: nobody searches in what may be gone. */
export const removeIndex = (site: BuiltSite): Promise<void> => site.removeFolder(siteIndex);

/**
 * Removes all of the search index of a site but the texts and words of other pages, so that nobody searches until the build
 * that follows, which then has less to publish.
 */
export async function closeIndex(
  site: BuiltSite,
  cacheDir: string,
  { isOwn }: Pick<Mentions, 'isOwn'>,
  memory?: IndexMemory,
): Promise<void> {
  const isGone = (address: string) => isOwn(address.slice(1));
  const kept = listFilesWithout(toIndexDir(cacheDir), isGone, memory);
  for (const path of await site.list(siteIndex))
    if (!kept.has(path.slice(siteIndex.length + 1))) await site.remove(path);
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

/** Puts what is left of the index in the cache back into the site, unless a file is missing or the disk is full. */
export async function restoreIndex(
  site: BuiltSite,
  cacheDir: string,
  files: readonly string[],
): Promise<void> {
  for (const file of files) {
    const bytes = await readFile(join(toIndexDir(cacheDir), file)).catch(() => undefined);
    if (!bytes || !(await site.replace(`${siteIndex}/${file}`, bytes)))
      return await removeIndex(site);
  }
}
