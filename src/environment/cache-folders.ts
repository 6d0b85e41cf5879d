import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** The site that a cache belongs to: absolute paths, and the origin. */
interface CachedSite {
  readonly contentDir: string;
  readonly outDir: string;
  readonly siteUrl: string;
}

/**
 * The cache of one site. Each site has its own, because two sites built on one machine must not restore each
 * other's pages. Its name begins with a hash of the content folder, so that all caches of that content can be found.
 * @returns an absolute path
 */
export function toCacheDir({ contentDir, outDir, siteUrl }: CachedSite): string {
  return resolve('.cache', `${toHash(contentDir)}-${toHash(`${outDir}\0${siteUrl}`)}`);
}

/** Paths of all caches of the same content as this one, itself included; it may not exist. */
export async function listCaches(cacheDir: string): Promise<string[]> {
  const [contentHash] = basename(cacheDir).split('-');
  const names = await readdir(dirname(cacheDir)).catch(() => []);
  return names
    .filter((name) => name.startsWith(`${contentHash}-`))
    .map((name) => join(dirname(cacheDir), name));
}

const toHash = (value: string) => createHash('sha256').update(value).digest('hex').slice(0, 12);
