import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { builtPages } from '../built-pages.ts';
import { getViolations } from './axe.ts';
import { closePages, getBrowser } from './worker-browser.ts';

const siteUrl = inject('siteUrl');
const pages = builtPages
  .map(({ address }) => address)
  .filter((address) => address.startsWith('/ar/'));
const release = '/ar/bayanat/umsiyat-shumu/';

let browser: Browser;
let narrow: Page;
let wide: Page;
beforeAll(async () => {
  browser = await getBrowser();
  narrow = await browser.newPage({ viewport: { width: 360, height: 740 } });
  wide = await browser.newPage({ viewport: { width: 1280, height: 900 } });
});
afterAll(closePages);

/** Left and right edge of the first element of a page that a selector names. */
async function getEdges(page: Page, selector: string): Promise<{ left: number; right: number }> {
  const { x, width } = (await page.locator(selector).first().boundingBox())!;
  return { left: x, right: x + width };
}

/** Where the characters of a text begin, from the left. */
const getPlaces = (page: Page, selector: string, text: string) =>
  page.locator(selector).evaluateAll((elements, text) => {
    const element = elements.find(({ textContent }) => textContent.includes(text))!;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const start = walker.currentNode.textContent!.indexOf(text);
      if (start < 0) continue;
      return Array.from(text, (_, index) => {
        const range = document.createRange();
        range.setStart(walker.currentNode, start + index);
        range.setEnd(walker.currentNode, start + index + 1);
        return range.getBoundingClientRect().left;
      });
    }
    return [];
  }, text);

describe('Arabic', () => {
  it('needs no sideways scrolling at 360 px on any page', async () => {
    expect(pages.length).toBeGreaterThan(20);
    const scrolling: string[] = [];
    for (const address of pages) {
      await narrow.goto(siteUrl + address);
      const width = await narrow.evaluate(() => document.documentElement.scrollWidth);
      if (width > 360) scrolling.push(`${address} ${width}`);
    }
    expect(scrolling).toEqual([]);
  });

  it('has no WCAG 2.2 AA violation in a release', async () => {
    await narrow.goto(siteUrl + release);
    expect(await getViolations(narrow)).toEqual([]);
  });

  it('begins at the right: name, facts, headline, lines', async () => {
    await wide.goto(siteUrl + release);
    const [name, search, facts, headline, text, side] = await Promise.all(
      ['.brand', '.tools', '.facts', 'h1', '.text', '.side'].map((selector) =>
        getEdges(wide, selector),
      ),
    );
    expect(name!.left).toBeGreaterThan(search!.right);
    expect(facts!.left).toBeGreaterThan(headline!.right);
    expect(side!.right).toBeLessThan(text!.left);
    const [first, second] = await getPlaces(wide, '.prose > p', 'أمسية');
    expect(first).toBeGreaterThan(second!);
  });

  it.each([
    ['a link', '.person a', '+1 202 555 0144'],
    ['a sentence', '.prose p', '+1 202 555 0144'],
    ['a correction', '.correction', '050 1234567'],
    ['a paragraph in English', '.prose blockquote', '“I was afraid to call.” (2011).'],
  ])('has characters from left to right in %s', async (_, selector, number) => {
    await wide.goto(siteUrl + release);
    const places = await getPlaces(wide, selector, number);
    expect(places).toHaveLength(number.length);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('aligns an address with the name above it', async () => {
    await wide.goto(siteUrl + release);
    const name = await getEdges(wide, '.person h3 bdi');
    const [first] = await wide
      .locator('.person a[href^="mailto:"]')
      .first()
      .evaluate((link) => {
        const range = document.createRange();
        range.selectNodeContents(link);
        return [Math.max(...Array.from(range.getClientRects(), ({ right }) => right))];
      });
    expect(first).toBeCloseTo(name.right, 0);
  });

  it('draws bars from the right edge, with their labels there', async () => {
    await wide.goto(`${siteUrl}/ar/taqarir/mukalamat-bila-jawab/`);
    const drawing = await getEdges(wide, '.chart-of-bars .chart-drawing');
    const bar = await getEdges(wide, '.chart-bar');
    const label = await getEdges(wide, '.chart-of-bars .chart-label');
    const value = await getEdges(wide, '.chart-of-bars .chart-value');
    expect(bar.right).toBeCloseTo(drawing.right, 0);
    expect(label.right).toBeCloseTo(drawing.right, 0);
    expect(value.right).toBeCloseTo(bar.left - 6, 0);
    expect(value.left).toBeGreaterThan(drawing.left - 1);
  });
});
