import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { getExamples } from '../page-kinds.ts';
import { getPages } from '../site.ts';
import { getViolations } from './axe.ts';
import { launchBrowser } from './browser.ts';

const examples = getExamples(await getPages(inject('outDir')));
const siteUrl = inject('siteUrl');

const WAYS: Record<string, BrowserContextOptions> = {
  light: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  'at 360 px': { viewport: { width: 360, height: 740 }, colorScheme: 'light' },
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(examples)('$kind in $language ($address)', ({ address }) => {
  it.each(Object.keys(WAYS))('has no WCAG 2.2 AA violation, %s', async (way) => {
    const page = await browser.newPage({ ...WAYS[way], reducedMotion: 'reduce' });
    await page.goto(siteUrl + address);
    const violations = await getViolations(page);
    await page.close();
    expect(violations).toEqual([]);
  });

  it('needs no sideways scrolling at 320 px (WCAG 1.4.10)', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(siteUrl + address);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    await page.close();
    expect(wide).toBeLessThanOrEqual(320);
  });
});
