/**
 * Takes screenshots of a page of every kind, and of all that is read from right to left: `node bench/screenshots.ts FOLDER
 * [--site OUT_DIR] [--only PATTERN] [--modes light,dark,forced,zoomed,print]`. At 360 and 1280 px, in all modes unless some
 * are named.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { select } from 'hast-util-select';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { listen } from '../src/server/http/listening.ts';
import { createStaticSite } from '../src/server/site/static-site.ts';
import { launchBrowser } from '../tests/e2e/browser.ts';
import { getExamples } from '../tests/page-kinds.ts';
import { getPages, isRedirect, type Page } from '../tests/site.ts';

/** A page, and what its pictures are called. */
interface Subject {
  readonly name: string;
  readonly address: string;
}

const screenModes: Record<string, BrowserContextOptions> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
  // At 200 %, a page has half as many pixels, each twice as large.
  zoomed: { colorScheme: 'light', deviceScaleFactor: 2 },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    site: { type: 'string', default: 'dist' },
    only: { type: 'string', default: '' },
    modes: { type: 'string', default: [...Object.keys(screenModes), 'print'].join() },
  },
});
const [folder] = positionals;
if (!folder)
  throw new Error('Name the folder for the screenshots: node bench/screenshots.ts FOLDER');
const modes = values.modes.split(',');

function getSubjects(pages: readonly Page[]): Subject[] {
  const examples = getExamples(pages).map(({ kind, language, address }) => ({
    name: `${kind.replaceAll(' ', '-')}-${language}`,
    address,
  }));
  const rightToLeft = pages
    .filter((page) => !isRedirect(page) && select('html[dir=rtl]', page.tree))
    .map(({ address }) => ({ name: `rtl${address.slice(0, -1).replaceAll('/', '-')}`, address }));
  return [...examples, ...rightToLeft].filter(({ name, address }) =>
    new RegExp(values.only).test(`${name} ${address}`),
  );
}

/** Writes `release-en-360-dark.png`, for each width and mode. */
async function photograph(browser: Browser, url: string, subject: Subject): Promise<void> {
  for (const [mode, options] of Object.entries(screenModes)) {
    if (!modes.includes(mode)) continue;
    for (const width of [360, 1280]) {
      const own = width / (options.deviceScaleFactor ?? 1);
      // With a mouse, the menu has more lines than on a phone.
      const phone = { isMobile: width === 360, hasTouch: width === 360 };
      const page = await browser.newPage({
        ...options,
        ...phone,
        viewport: { width: own, height: 900 },
        reducedMotion: 'reduce',
      });
      await page.goto(url + subject.address);
      await page.evaluate(loadPictures);
      // The window is as high as the page: for a picture of a full page, the browser would take the finger for a mouse.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: own, height });
      await page.screenshot({ path: join(String(folder), `${subject.name}-${width}-${mode}.png`) });
      await page.close();
    }
  }
}

/** Runs in the page: neither a full-page picture nor a PDF waits for pictures that load lazily. */
async function loadPictures(): Promise<void> {
  for (const image of document.images) image.loading = 'eager';
  await Promise.all([...document.images].map((image) => image.decode()));
}

async function print(browser: Browser, url: string, { name, address }: Subject): Promise<void> {
  const page = await browser.newPage();
  await page.goto(url + address);
  await page.evaluate(loadPictures);
  await page.pdf({ path: join(String(folder), `${name}-print.pdf`), format: 'Letter' });
  await page.close();
}

await mkdir(folder, { recursive: true });
const site = resolve(values.site);
const subjects = getSubjects(await getPages(site));
const { url, close } = await listen(createStaticSite(site), 0);
const browser = await launchBrowser();
for (const subject of subjects) {
  await photograph(browser, url, subject);
  if (modes.includes('print')) await print(browser, url, subject);
  console.log(`${subject.name} ${subject.address}`);
}
await browser.close();
await close();
