import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parseSitemap, type SitemapItem } from 'sitemap';

/** The sitemaps of a built site. */
export interface Sitemaps {
  /** Names of the files in `sitemaps/`, sorted. */
  readonly files: readonly string[];
  /** What all of them list. */
  readonly items: readonly SitemapItem[];
}

/** Reads the sitemaps of a built site. */
export async function getSitemaps(outDir: string): Promise<Sitemaps> {
  const folder = join(outDir, 'sitemaps');
  const files = readdirSync(folder).sort();
  const parse = (file: string) =>
    parseSitemap(Readable.from([readFileSync(join(folder, file), 'utf8')]));
  return { files, items: (await Promise.all(files.map(parse))).flat() };
}
