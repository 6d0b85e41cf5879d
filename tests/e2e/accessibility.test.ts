import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { getExamples } from '../page-kinds.ts';
import { builtPages as pages } from '../built-pages.ts';
import { isRedirect, type Page as BuiltPage } from '../site.ts';
import { colors, getViolations } from './axe.ts';
import { closePages, getBrowser } from './worker-browser.ts';

interface Sample {
  readonly address: string;
  readonly language?: string;
}

/** So many pages, or all, of any site: the longest and, at equal distances, shorter ones. */
function getSample(pages: readonly BuiltPage[], count: number): Sample[] {
  const shown = pages.filter((one) => !isRedirect(one));
  const sorted = shown.toSorted((a, b) => b.html.length - a.html.length);
  const step = Math.max(1, sorted.length / count);
  const places = Array.from({ length: Math.min(count, sorted.length) }, (_, index) => index * step);
  return places.map((place) => ({ address: sorted[Math.floor(place)]!.address }));
}

const count = Number(process.env['TEST_PAGES'] ?? 0);
const examples: Sample[] = count > 0 ? getSample(pages, count) : getExamples(pages);
const siteUrl = inject('siteUrl');

const ways = {
  light: { width: 1280, height: 900, colorScheme: 'light' },
  dark: { width: 1280, height: 900, colorScheme: 'dark' },
  'at 320 px': { width: 320, height: 640, colorScheme: 'light' },
  'at 360 px': { width: 360, height: 740, colorScheme: 'light' },
} as const;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await getBrowser();
  page = await browser.newPage({ reducedMotion: 'reduce' });
});
afterAll(closePages);

/** Shows an address in one of the ways. The page is loaded once for all of them, which takes most of the time. */
async function open(way: keyof typeof ways, address: string): Promise<void> {
  const { width, height, colorScheme } = ways[way];
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height });
  if (page.url() !== siteUrl + address) await page.goto(siteUrl + address);
}

describe.each(examples)('$address', ({ address, language }) => {
  // In Spanish, a page has the same elements and colors, and other words, which have the least room on a phone.
  const isTranslation = language === 'es';
  const shown = isTranslation ? (['at 360 px'] as const) : (['light', 'at 360 px'] as const);

  it.each(shown)('has no WCAG 2.2 AA violation, %s', async (way) => {
    await open(way, address);
    expect(await getViolations(page)).toEqual([]);
  });

  // In the dark, only the colors of tokens.css differ.
  if (!isTranslation)
    it('has enough contrast, dark', async () => {
      await open('dark', address);
      expect(await getViolations(page, colors)).toEqual([]);
    });

  it('needs no sideways scrolling at 320 px (WCAG 1.4.10)', async () => {
    await open('at 320 px', address);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });
});
