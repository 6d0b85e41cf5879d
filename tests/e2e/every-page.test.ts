import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { select } from 'hast-util-select';
import { getExamples } from '../page-kinds.ts';
import { builtPages as pages } from '../built-pages.ts';
import { getWalk, markInteractive, pressTab, recordFocus } from './keyboard-walk.ts';
import { testAccessibility } from './page-accessibility.ts';
import { isRedirect } from '../site.ts';
import { closePages, getBrowser } from './worker-browser.ts';

/** Addresses of so many pages of any site: the longest and, at equal distances, shorter ones. */
function getSample(count: number): string[] {
  const shown = pages.filter((one) => !isRedirect(one));
  const sorted = shown.toSorted((a, b) => b.html.length - a.html.length);
  const step = Math.max(1, sorted.length / count);
  const places = Array.from({ length: Math.min(count, sorted.length) }, (_, index) => index * step);
  return places.map((place) => sorted[Math.floor(place)]!.address);
}

/** How many pages of another site are opened, only for axe. */
const count = Number(process.env['TEST_PAGES'] ?? 0);
const examples = count > 0 ? [] : getExamples(pages);
const siteUrl = inject('siteUrl');

/** TypeScript's DOM types do not have it yet. */
interface LayoutShift extends PerformanceEntry {
  value: number;
}

/** The HTTP status that each page states. */
const statuses = new Map(
  pages.map(({ address, tree }) => [
    address,
    Number(select('html', tree)?.properties['dataStatus'] ?? 200),
  ]),
);

let browser: Browser;
let page: Page;
let complaints: string[] = [];
let requests: { url: string; type: string }[] = [];

beforeAll(async () => {
  browser = await getBrowser();
  page = await browser.newPage();
  page.on('console', (message) => {
    // HTTP errors are handled below, with their status.
    if (message.text().startsWith('Failed to load resource')) return;
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) =>
    requests.push({ url: request.url(), type: request.resourceType() }),
  );
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest())
      complaints.push(`${response.status()} ${response.url()}`);
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as LayoutShift).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
});
afterAll(closePages);

/** Scrolls past all pictures, which load lazily, and back to the top. @returns the sum of all layout shifts */
async function getLayoutShift(): Promise<number> {
  return await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight / 2) {
      scrollTo(0, y);
      await new Promise(requestAnimationFrame);
    }
    // A lazy picture that is not displayed at this width never loads, so this does not wait for it. The
    // test counts broken pictures; they must not throw here.
    const shown = [...document.images].filter((image) => image.checkVisibility());
    await Promise.allSettled(shown.map((image) => image.decode()));
    await new Promise(requestAnimationFrame);
    scrollTo({ top: 0, behavior: 'instant' });
    return (globalThis as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0);
  });
}

/** An embed has nothing before its content that could be skipped. */
const hasNavigation = (address: string) => !/^(\/es)?\/embed\//.test(address);

// Each page is loaded once at each width: to load it takes as long as what is tested on it. In Spanish it has only other
// words, which have the least room on a phone.
describe.each(examples)('$kind in $language ($address)', ({ address, kind, language }) => {
  describe.each(language === 'en' ? [1280, 360] : [360])('at %d px', (width) => {
    it('opens quietly and does not jump', async () => {
      complaints = [];
      requests = [];
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      await page.setViewportSize({ width, height: 800 });
      const answer = await page.goto(siteUrl + address);
      expect(answer?.status()).toBe(statuses.get(address));
      expect(await getLayoutShift()).toBe(0);
      const broken = await page.evaluate(() =>
        [...document.images]
          .filter((image) => image.checkVisibility() && !image.naturalWidth)
          .map((image) => image.currentSrc),
      );
      expect(complaints).toEqual([]);
      expect(broken).toEqual([]);
      expect(requests.filter(({ url }) => !url.startsWith(`${siteUrl}/`))).toEqual([]);
      const scripts = requests.filter(({ type }) => type === 'script');
      expect(scripts.length).toBe(kind === 'search' ? 1 : 0);
      // Pagefind loads only when somebody searches.
      expect(requests.filter(({ url }) => url.includes('/pagefind/'))).toEqual([]);
    });

    // In Spanish, the same elements are in the same places.
    if (language === 'en')
      it('lets Tab reach everything, with a visible focus', async () => {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        const expected = await markInteractive(page);
        await recordFocus(page);
        // In a trap, the focus would never leave the page.
        await pressTab(page, expected.length + 20);
        const walked = await getWalk(page);
        const reached = new Set(walked.map(({ mark }) => mark));
        expect(expected.filter((mark) => !reached.has(mark))).toEqual([]);
        expect(walked.filter(({ shown }) => !shown).map(({ mark }) => mark)).toEqual([]);
        expect(walked.filter(({ inView }) => !inView).map(({ mark }) => mark)).toEqual([]);
      });
  });

  if (hasNavigation(address) && language === 'en')
    it('first offers a link that skips to the content', async () => {
      // The page is still open: the first that had the focus gets it again.
      const [first] = await getWalk(page);
      await page.evaluate((mark) => {
        const marked = [...document.querySelectorAll<HTMLElement>('[data-mark]')];
        marked.find((element) => element.dataset['mark'] === mark)!.focus();
      }, first!.mark);
      await page.keyboard.press('Enter');
      const inMain = await page.evaluate(() =>
        Boolean(document.querySelector(':target')?.matches('main, main *')),
      );
      expect(inMain).toBe(true);
      expect(new URL(page.url()).pathname).toBe(address);
    });

  testAccessibility(address, language, () => page);
});

describe.each(getSample(count))('%s', (address) => testAccessibility(address, 'en', () => page));
