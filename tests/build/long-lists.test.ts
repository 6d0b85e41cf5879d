import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { beforeAll, expect, test } from 'vitest';
import { listen } from '../../src/server/http/listening.ts';
import { createStaticSite } from '../../src/server/site/static-site.ts';
import { getViolations } from '../e2e/axe.ts';
import { closePages, getBrowser } from '../e2e/worker-browser.ts';
import { writeLongNewsroom } from '../long-newsroom.ts';
import { buildSite, getPages, type Page } from '../site.ts';
import { makeSharedFolder } from '../temporary-folder.ts';

const folder = makeSharedFolder();
const outDir = join(folder, 'site');
let pages: Map<string, Page>;
/** Pages of sections, kinds and topics. */
let lists: Page[];

const listAddress =
  /^(\/es)?\/(releases|comunicados|reports|informes|testimonies|testimonios|topics\/[^/]+|temas\/[^/]+)\/((kind|tipo)\/[^/]+\/)?(\d{4}\/(\d\d\/(\d+\/)?)?)?$/;
const releaseAddress = /^(\/es\/comunicados|\/releases)\/answer-\d+\/$/;

beforeAll(async () => {
  const contentDir = join(folder, 'content');
  await writeLongNewsroom(contentDir);
  await buildSite(outDir, { CONTENT_DIR: contentDir });
  const built = await getPages(outDir);
  pages = new Map(built.map((page) => [page.address, page]));
  lists = built.filter(({ address }) => listAddress.test(address));
});

const getPage = (address: string) => pages.get(address)!;
const getLinks = (page: Page, selector = 'body a[href^="/"]') =>
  selectAll(selector, page.tree).map(({ properties }) => String(properties.href));
const getTitle = ({ tree }: Page) => toString(select('h1', tree)!);

test('lists have pages for years, and for months and kinds where there are many entries', () => {
  const addresses = lists.map(({ address }) => address);
  expect(addresses.filter((address) => /^\/releases\/(\d|$)/.test(address))).toEqual([
    '/releases/2009/',
    '/releases/2010/05/2/',
    '/releases/2010/05/3/',
    '/releases/2010/05/',
    '/releases/2010/06/',
    '/releases/2010/',
    '/releases/2011/',
    '/releases/2012/',
    '/releases/',
  ]);
  expect(addresses).toContain('/releases/kind/statements/2010/');
  expect(addresses).toContain('/es/comunicados/tipo/declaraciones/');
  expect(addresses).toContain('/es/temas/policia/2010/05/2/');
});

test('every release is at most four steps from the front page', () => {
  const steps = new Map([['/', 0]]);
  for (const [address, step] of steps)
    for (const target of pages.has(address) ? getLinks(getPage(address)) : [])
      if (!steps.has(target)) steps.set(target, step + 1);
  const far = [...pages.keys()].filter((address) => releaseAddress.test(address));
  expect(far.length).toBeGreaterThan(150);
  expect(far.filter((address) => !(steps.get(address)! <= 4))).toEqual([]);
});

test('a reader who goes on to older entries comes through every release, each once', () => {
  const seen: string[] = [];
  let next: string | undefined = '/releases/2012/';
  while (next) {
    const page = getPage(next);
    seen.push(...getLinks(page, '.wire a').filter((href) => releaseAddress.test(href)));
    [next] = getLinks(page, 'a[rel=next]');
  }
  const all = [...pages.keys()].filter((address) => /^\/releases\/answer-/.test(address));
  expect(seen.toSorted()).toEqual(all.toSorted());
});

test('each page has a title of its own, which says year, month and page', () => {
  const titles = lists.map((page) => getTitle(page));
  expect(new Set(titles).size).toBe(titles.length);
  expect(getTitle(getPage('/releases/2010/05/2/'))).toBe('Releases: May 2010, page 2');
  expect(getTitle(getPage('/es/comunicados/tipo/comunicados-de-prensa/2010/'))).toBe(
    'Comunicados de prensa: 2010',
  );
  expect(getTitle(getPage('/es/comunicados/2010/05/'))).toBe('Comunicados: mayo de 2010');
});

test('all links lead to pages that exist, and translations to each other', () => {
  const getTranslations = (page: Page) =>
    getLinks(page, 'link[rel=alternate][hreflang]').map((href) => new URL(href).pathname);
  const links = lists.flatMap((page) => [...getLinks(page), ...getTranslations(page)]);
  const isThere = (href: string) =>
    existsSync(join(outDir, href.replace(/\/(#.*)?$/, '/index.html')));
  expect(links.filter((href) => !isThere(href))).toEqual([]);
  // The switch of a list that has no translation leads to another list.
  for (const page of lists)
    for (const translation of getTranslations(page))
      expect(getTranslations(getPage(translation))).toContain(page.address);
});

test('the sitemap names every page of a list', async () => {
  const sitemap = await readFile(join(outDir, 'sitemaps/pages.xml'), 'utf8');
  const unnamed = lists.filter(({ address }) => !sitemap.includes(`${address}</loc>`));
  expect(unnamed.map(({ address }) => address)).toEqual([]);
});

test('the API lists every release once, in pages that stay as they are', async () => {
  interface List {
    readonly api: string;
    readonly total?: number;
    readonly next?: string;
    readonly items: readonly { readonly url: string }[];
  }
  const lists: List[] = [];
  let next: string | undefined = '/api/v1/en/releases/index.json';
  while (next) {
    const list = JSON.parse(await readFile(join(outDir, next), 'utf8')) as List;
    lists.push(list);
    next = list.next && new URL(list.next).pathname;
  }
  expect(
    lists.map(({ api, items, total }) => [api.replace(/.*\//, ''), items.length, total]),
  ).toEqual([
    ['index.json', 61, 111],
    ['page-2.json', 50, undefined],
  ]);
  const urls = lists.flatMap(({ items }) => items.map(({ url }) => url));
  expect(new Set(urls).size).toBe(111);
  expect(urls.at(-1)).toMatch(/\/answer-1\/$/);
});

test('the parts of the changes together are the whole list, and none is over 100 KB compressed', async () => {
  interface Changes {
    readonly changes: readonly { readonly at: string; readonly id: string }[];
    readonly others: readonly { readonly api: string }[];
  }
  const read = async <T>(path: string) =>
    JSON.parse(await readFile(join(outDir, path), 'utf8')) as T;
  const whole = await read<Changes>('api/v1/changes.json');
  const { parts } = await read<{ parts: { api: string }[] }>('api/v1/changes/index.json');
  const documents = await Promise.all(parts.map(({ api }) => read<Changes>(new URL(api).pathname)));
  expect(documents.length).toBeGreaterThan(3);
  expect(
    documents
      .flatMap(({ changes }) => changes)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(whole.changes.map(({ id }) => id).sort());
  expect(documents.flatMap(({ others }) => others)).toEqual(whole.others);
  const weights = documents.map((document) => gzipSync(JSON.stringify(document)).length);
  expect(Math.max(...weights)).toBeLessThan(100_000);
});

test('no page is over 100 KB compressed', () => {
  const weights = lists.map(({ html }) => gzipSync(html).length);
  expect(Math.max(...weights)).toBeLessThan(100_000);
});

test('on a phone, pages are accessible, as wide as the screen and less than 20,000 pixels tall', async () => {
  const { url, close } = await listen(createStaticSite(outDir), 0);
  const browser = await getBrowser();
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  const long = ['/releases/', '/releases/2010/', '/releases/2010/05/', '/es/temas/policia/2010/'];
  for (const address of long) {
    await page.goto(url + address);
    const [width, height] = await page.evaluate(() => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      return [scrollWidth, scrollHeight];
    });
    expect(width, address).toBe(360);
    expect(height, address).toBeLessThan(20_000);
    expect(await getViolations(page), address).toEqual([]);
  }
  await closePages();
  await close();
});
