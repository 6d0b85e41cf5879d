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

/** The words of elements that begin in one line and end in another. */
const getBrokenWords = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const broken: string[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode;
        for (const { 0: word, index } of node.textContent!.matchAll(/[^\s-]+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = Array.from(range.getClientRects(), ({ bottom }) => Math.round(bottom));
          if (new Set(lines).size > 1) broken.push(word);
        }
      }
      return broken;
    }),
  );

// 180 and 640 px are what a phone of 360 px and a window of 1,280 px have at 200 %.
const widths = [180, 360, 640, 1024];

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

  it(`has headings that break between words only at ${widths.join(', ')} px`, async () => {
    await open('light', address);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const words = await getBrokenWords(page, ':is(h1, h2, h3), .kicker, dd a:not(.email, [dir])');
      // On a phone, longer words are hyphenated by browsers that know their language.
      const avoidable = words.filter((word) => width > 180 || word.length < 13);
      expect(avoidable, `${width} px`).toEqual([]);
    }
  });
});
