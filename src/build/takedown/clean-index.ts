import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltSite } from '../built-site.ts';
import { removeFromSearchIndex } from '../search/search-index.ts';
import type { Mentions } from './mentions.ts';

/** Where the search index of a site is, and where a build keeps it. */
const indexFolder = 'pagefind';
const toKeptIndex = (cacheDir: string) => join(cacheDir, 'search');

/** Removes the whole search index of a site: nobody searches in what may be gone. */
export async function removeIndex(site: BuiltSite): Promise<void> {
  for (const path of await site.list(indexFolder)) await site.remove(path);
}

/**
 * Removes what was taken down from the index in the cache, with the pages that mention it, and puts the rest back
 * into the site. Without a usable index in the cache, the next build makes it from nothing.
 */
export async function restoreIndex(
  site: BuiltSite,
  cacheDir: string,
  { isOwn, isIn }: Mentions,
): Promise<void> {
  const kept = toKeptIndex(cacheDir);
  try {
    const files = removeFromSearchIndex(
      kept,
      (address, text) => isOwn(address.slice(1)) || isIn(text),
    );
    for (const file of files)
      if (!(await site.replace(`${indexFolder}/${file}`, await readFile(join(kept, file)))))
        throw new Error(`${file} cannot be written.`);
  } catch {
    await removeIndex(site);
    await rm(kept, { recursive: true, force: true });
  }
}
