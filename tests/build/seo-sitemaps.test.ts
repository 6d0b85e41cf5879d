import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SitemapItem } from 'sitemap';
import { describe, expect, inject, it } from 'vitest';
import { getSitemaps } from '../sitemaps.ts';
import { validateSitemap, validateSitemapIndex } from '../validators/sitemap-schemas.ts';

const outDir = inject('outDir');
const origin = 'http://localhost:4321';
const read = (path: string) => readFileSync(join(outDir, path), 'utf8');

const { files, items } = await getSitemaps(outDir);

const toPath = (url: string) => new URL(url).pathname;
const getItem = (path: string): SitemapItem | undefined =>
  items.find(({ url }) => toPath(url) === path);

describe('the sitemap', () => {
  it('is checked by a schema that detects mistakes', () => {
    const [file = ''] = files;
    const xml = read(`sitemaps/${file}`);
    expect(() => validateSitemap(xml.replace('<lastmod>', '<lastmod>yesterday'))).toThrow();
    expect(() => validateSitemap(xml.replace('xhtml:link rel', 'xhtml:link role'))).toThrow();
    expect(() => validateSitemapIndex(xml)).toThrow();
  });

  it('has the date of the last change of an entry, and for a list that of its newest entry', () => {
    expect(read('sitemaps/2011.xml')).not.toContain('2026');
    expect(getItem('/releases/vigil-advisory/')?.lastmod).toBe('2011-08-22T10:00:00-04:00');
    const dates = items.filter(({ url }) => /\/(releases|comunicados)\/[^/]+\/$/.test(url));
    expect(dates.every(({ lastmod }) => lastmod !== undefined)).toBe(true);
  });

  it('names the translations and pictures of a page', () => {
    const item = getItem('/releases/vigil-advisory/');
    expect(item?.links.map(({ lang, url }) => [lang, toPath(url)])).toEqual([
      ['en', '/releases/vigil-advisory/'],
      ['es', '/es/comunicados/convocatoria-vigilia/'],
      ['ar', '/ar/bayanat/umsiyat-shumu/'],
      ['x-default', '/releases/vigil-advisory/'],
    ]);
    expect(item?.img.map(({ url }) => existsSync(join(outDir, toPath(url))))).toEqual([true]);
  });

  it('is where robots.txt says, which disallows only the admin', () => {
    expect(read('robots.txt')).toBe(
      `User-agent: *\nDisallow: /admin/\n\nSitemap: ${origin}/sitemap.xml\n`,
    );
  });
});

it('has no news when nothing is new, because a file without entries is not valid', () => {
  expect(files).not.toContain('news.xml');
});
