/**
 * Takes screenshots of a page of every kind: `node bench/screenshots.ts FOLDER [--site OUT_DIR] [--only PATTERN]
 * [--forced-colors] [--print]`. At 360, 1024 and 1600 px, light and dark; on demand also in forced
 * colours, and as PDF for print.
 */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { listen } from '../src/server/http/listening.ts';
import { createStaticSite } from '../src/server/site/static-site.ts';
import { launchBrowser } from '../tests/e2e/browser.ts';
import { getExamples, type Example } from '../tests/page-kinds.ts';
import { getPages } from '../tests/site.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    site: { type: 'string', default: 'dist' },
    only: { type: 'string', default: '' },
    'forced-colors': { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (!folder)
  throw new Error('Name the folder for the screenshots: node bench/screenshots.ts FOLDER');

const schemes: BrowserContextOptions[] = [{ colorScheme: 'light' }, { colorScheme: 'dark' }];
if (values['forced-colors']) schemes.push({ colorScheme: 'dark', forcedColors: 'active' });

/** `release-en-360-dark.png` */
function formatName({ kind, language }: Example, ...parts: (string | number)[]): string {
  return [kind.replaceAll(' ', '-'), language, ...parts].join('-');
}

async function photograph(browser: Browser, url: string, example: Example): Promise<void> {
  for (const scheme of schemes) {
    for (const width of [360, 1024, 1600]) {
      const viewport = { width, height: 900 };
      const page = await browser.newPage({ ...scheme, viewport, reducedMotion: 'reduce' });
      await page.goto(url + example.address);
      await page.evaluate(async () => {
        // A full-page picture does not wait for pictures that load lazily.
        for (const image of document.images) image.loading = 'eager';
        await Promise.all([...document.images].map((image) => image.decode()));
      });
      const look = scheme.forcedColors ? 'forced' : (scheme.colorScheme ?? 'light');
      const name = formatName(example, width, look);
      await page.screenshot({ path: join(String(folder), `${name}.png`), fullPage: true });
      await page.close();
    }
  }
}

async function print(browser: Browser, url: string, example: Example): Promise<void> {
  const page = await browser.newPage();
  await page.goto(url + example.address);
  const path = join(String(folder), `${formatName(example, 'print')}.pdf`);
  await page.pdf({ path, format: 'Letter' });
  await page.close();
}

const site = resolve(values.site);
await mkdir(folder, { recursive: true });
const examples = getExamples(await getPages(site)).filter(({ kind, language, address }) =>
  new RegExp(values.only).test(`${kind} ${language} ${address}`),
);
const { url, close } = await listen(createStaticSite(site), 0);
const browser = await launchBrowser();
for (const example of examples) {
  await photograph(browser, url, example);
  if (values.print) await print(browser, url, example);
  console.log(`${example.kind} (${example.language}) ${example.address}`);
}
await browser.close();
await close();
