import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { colors, getViolations } from './axe.ts';

const ways = {
  light: { width: 1280, height: 900, colorScheme: 'light' },
  dark: { width: 1280, height: 900, colorScheme: 'dark' },
  'at 320 px': { width: 320, height: 640, colorScheme: 'light' },
  'at 360 px': { width: 360, height: 740, colorScheme: 'light' },
} as const;

const siteUrl = inject('siteUrl');

/** Shows an address in one of the ways. A page that is open stays: to load it takes longer than most of what is tested on it. */
async function open(page: Page, way: keyof typeof ways, address: string): Promise<void> {
  const { width, height, colorScheme } = ways[way];
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height });
  const { origin, pathname } = new URL(page.url());
  if (origin + pathname !== siteUrl + address) await page.goto(siteUrl + address);
  // An earlier test may have left the focus anywhere.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
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

/** Tests that everyone can use a page of the site. @param getPage the page of the browser, once it is there */
export function testAccessibility(address: string, language: string, getPage: () => Page): void {
  // In Spanish, a page has the same elements and colors, and other words, which have the least room on a phone.
  const isTranslation = language === 'es';
  const shown = isTranslation ? (['at 360 px'] as const) : (['light', 'at 360 px'] as const);

  it.each(shown)('has no WCAG 2.2 AA violation, %s', async (way) => {
    await open(getPage(), way, address);
    expect(await getViolations(getPage())).toEqual([]);
  });

  // In the dark, only the colors of tokens.css differ.
  if (!isTranslation)
    it('has enough contrast, dark', async () => {
      await open(getPage(), 'dark', address);
      expect(await getViolations(getPage(), colors)).toEqual([]);
    });

  it('needs no sideways scrolling at 320 px (WCAG 1.4.10)', async () => {
    await open(getPage(), 'at 320 px', address);
    const width = await getPage().evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
  });

  it(`has headings that break between words only at ${widths.join(', ')} px`, async () => {
    await open(getPage(), 'light', address);
    for (const width of widths) {
      await getPage().setViewportSize({ width, height: 900 });
      const words = await getBrokenWords(
        getPage(),
        ':is(h1, h2, h3), .kicker, dd a:not(.email, [dir])',
      );
      // On a phone, longer words are hyphenated by browsers that know their language.
      const avoidable = words.filter((word) => width > 180 || word.length < 13);
      expect(avoidable, `${width} px`).toEqual([]);
    }
  });
}
