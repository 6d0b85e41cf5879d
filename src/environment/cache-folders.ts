import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** What a cache belongs to: absolute paths, and the origin of the site. */
interface CachedSite {
  readonly contentDir: string;
  readonly outDir: string;
  readonly siteUrl: string;
}

/**
 * The cache of one site. Two sites that are built on one machine must not restore each other's pages, so each
 * has its own; its name begins with the key of the content, by which all caches of that content are found.
 * @returns an absolute path
 */
export function toCacheDir({ contentDir, outDir, siteUrl }: CachedSite): string {
  return resolve('.cache', `${toKey(contentDir)}-${toKey(`${outDir}\0${siteUrl}`)}`);
}

/** Paths of all caches that hold the same content as this one, itself among them; it may be missing. */
export async function listCaches(cacheDir: string): Promise<string[]> {
  const [content] = basename(cacheDir).split('-');
  const names = await readdir(dirname(cacheDir)).catch(() => []);
  return names
    .filter((name) => name.startsWith(`${content}-`))
    .map((name) => join(dirname(cacheDir), name));
}

const toKey = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);
