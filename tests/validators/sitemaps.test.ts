import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { select } from 'hast-util-select';
import { parseSitemapIndex } from 'sitemap';
import { describe, expect, inject, it } from 'vitest';
import { builtPages as pages } from '../built-pages.ts';
import { isRedirect } from '../site.ts';
import { getSitemaps } from '../sitemaps.ts';
import { validateSitemap, validateSitemapIndex } from './sitemap-schemas.ts';

const outDir = inject('outDir');
const origin = 'http://localhost:4321';
const read = (path: string) => readFileSync(join(outDir, path), 'utf8');

const { files, items } = await getSitemaps(outDir);

const toPath = (url: string) => new URL(url).pathname;

describe('the sitemap', () => {
  it('is valid by the schema of sitemaps.org', () => {
    expect(() => validateSitemapIndex(read('sitemap.xml'))).not.toThrow();
    for (const file of files)
      expect(() => validateSitemap(read(`sitemaps/${file}`)), file).not.toThrow();
  });

  it('has an index that names every file', async () => {
    const index = await parseSitemapIndex(Readable.from([read('sitemap.xml')]));
    expect(index.map(({ url }) => url).sort()).toEqual(
      files.map((file) => `${origin}/sitemaps/${file}`),
    );
  });

  it('names every page that may be indexed, once, and no other', () => {
    const indexed = pages.filter(
      (page) => !isRedirect(page) && !select('meta[name=robots][content*=noindex]', page.tree),
    );
    expect(items.map(({ url }) => toPath(url)).sort()).toEqual(
      indexed.map(({ address }) => address).sort(),
    );
  });
});
