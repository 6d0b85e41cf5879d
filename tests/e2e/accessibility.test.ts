import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { getExamples } from '../page-kinds.ts';
import { getPages } from '../site.ts';
import { colors, getViolations } from './axe.ts';
import { launchBrowser } from './browser.ts';

const examples = getExamples(await getPages(inject('outDir')));
const siteUrl = inject('siteUrl');

const ways: Record<string, BrowserContextOptions> = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  'at 320 px': { viewport: { width: 320, height: 640 }, colorScheme: 'light' },
  'at 360 px': { viewport: { width: 360, height: 740 }, colorScheme: 'light' },
};

let browser: Browser;
/** One page for each of the ways, used for all addresses: opening pages takes most of the time. */
const pages: Record<string, Page> = {};
beforeAll(async () => {
  browser = await launchBrowser();
  for (const [way, options] of Object.entries(ways)) {
    pages[way] = await browser.newPage({ ...options, reducedMotion: 'reduce' });
  }
});
afterAll(() => browser.close());

async function open(way: string, address: string): Promise<Page> {
  const page = pages[way];
  if (!page) throw new Error(`No page was opened for "${way}".`);
  await page.goto(siteUrl + address);
  return page;
}

describe.each(examples)('$kind in $language ($address)', ({ address }) => {
  it.each(['light', 'at 360 px'])('has no WCAG 2.2 AA violation, %s', async (way) => {
    expect(await getViolations(await open(way, address))).toEqual([]);
  });

  // In the dark, only the colors of tokens.css differ.
  it('has enough contrast, dark', async () => {
    expect(await getViolations(await open('dark', address), colors)).toEqual([]);
  });

  it('needs no sideways scrolling at 320 px (WCAG 1.4.10)', async () => {
    const page = await open('at 320 px', address);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
});
