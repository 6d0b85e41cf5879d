import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { parseSitemap } from 'sitemap';
import { beforeAll, expect, test } from 'vitest';
import { getFeeds } from '../read-feeds.ts';
import { buildSite, getFiles, getPages, isRedirect, type Page } from '../site.ts';
import { validateSitemap } from '../validators/sitemap-schemas.ts';
import { makeSharedFolder } from '../temporary-folder.ts';

const outDir = makeSharedFolder();
let pages: Page[];

beforeAll(async () => {
  await buildSite(outDir, {
    CONTENT_DIR: 'tests/fixtures/french-newsroom',
    NEWSROOM_NOW: '2011-10-02T12:00:00-04:00',
  });
  pages = (await getPages(outDir)).filter((page) => !isRedirect(page));
});

const read = (path: string) => readFile(join(outDir, path), 'utf8');
const getPage = (address: string) => pages.find((page) => page.address === address)!;
const getText = (address: string, selector: string) =>
  toString(select(selector, getPage(address).tree)!)
    .replace(/[\n ]+/g, ' ')
    .trim();

test('addresses are French, without accents', () => {
  const addresses = pages.map(({ address }) => address).filter((one) => !one.startsWith('/embed/'));
  expect(addresses).toEqual([
    '/404.html',
    '/communiques/2011/',
    '/communiques/chiffres-retires/',
    '/communiques/conference-de-presse/',
    '/communiques/',
    '/communiques/new-york-se-retire/',
    '/feeds/',
    '/',
    '/personnes/elie-joseph/',
    '/personnes/',
    '/personnes/noemie-desrosiers/',
    '/presse/',
    '/qui-sommes-nous/',
    '/rapports/2011/',
    '/rapports/',
    '/rapports/l-effet-dissuasif/',
    '/recherche/',
    '/temoignages/2011/',
    '/temoignages/',
    '/temoignages/l-appel/',
    '/themes/communautes-securisees/',
    '/themes/confiance-envers-la-police/',
    '/themes/',
  ]);
});

/** Words of the English and Spanish interface that are no French words. */
const foreign =
  /\b(About|Skip|Search|Published|Updated|Download|Topics|Latest|All|The|Not|Buscar|Temas|Todos|Publicado|Descargar)\b/;

test('every page says that it is French, and contains no word of another language', () => {
  for (const { address, tree } of pages) {
    expect(select('html', tree)?.properties.lang, address).toBe('fr');
    const names = selectAll('[aria-label]', tree).map(({ properties }) => properties.ariaLabel);
    const words = [toString(select('body', tree)!), ...names].join(' ').replace(/<[^>]*>/g, '');
    expect(words, address).not.toMatch(foreign);
  }
});

test('a release begins as in the French press, and its dates are French', () => {
  const address = '/communiques/new-york-se-retire/';
  expect(getText(address, '.place-and-date')).toBe('NEW YORK, le 2 juin 2011');
  expect(getText(address, '.correction')).toContain(
    '1er\u00a0octobre 2011\u00a0: La première version',
  );
  expect(getText('/communiques/conference-de-presse/', '.pairs')).toContain(
    '1er\u00a0octobre 2011, 8\u00a0h\u00a030\u00a0–\u2060\u00a014\u00a0h\u00a030 (heure de l’Est nord-américain)',
  );
  expect(select('meta[property="og:locale"]', getPage(address).tree)?.properties.content).toBe(
    'fr_FR',
  );
});

test('numbers of a chart have a decimal comma', () => {
  expect(getText('/rapports/l-effet-dissuasif/', '.chart')).toMatch(/1\u202f240.*415,5/);
});

test('feeds and handouts are French', async () => {
  const [feed] = (await getFeeds(outDir)).filter(({ address }) => address === '/feeds/');
  expect(feed!.rss).toContain('<language>fr</language>');
  expect(feed!.json.language).toBe('fr');
  expect(feed!.json.items[1]).toMatchObject({
    url: expect.stringMatching(/\/communiques\/conference-de-presse\/$/) as string,
    tags: ['Conférence de presse téléphonique', 'Confiance envers la police'],
  });
  const text = await read('communiques/new-york-se-retire.txt');
  expect(text).toContain('POUR DIFFUSION IMMÉDIATE\n2 juin 2011\n');
  expect(text).toContain('RECTIFICATIF, 1er\u00a0octobre 2011');
});

test('the news sitemap has what was published in the last two days, but no testimony', async () => {
  const xml = await read('sitemaps/news.xml');
  expect(() => validateSitemap(xml)).not.toThrow();
  const entries = await parseSitemap(Readable.from([xml]));
  expect(
    entries.map(({ url, news }) => [new URL(url).pathname, news?.publication.language]),
  ).toEqual([['/communiques/conference-de-presse/', 'fr']]);
  expect(await read('sitemap.xml')).toContain('/sitemaps/news.xml');
});

test('the search compares French word stems', async () => {
  const index = JSON.parse(await read('pagefind/pagefind-entry.json')) as { languages: object };
  expect(Object.keys(index.languages)).toEqual(['fr']);
  expect(await getFiles(outDir)).toContain('pagefind/wasm.fr.pagefind');
});
