import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { getExamples } from '../page-kinds.ts';
import { getPages } from '../site.ts';
import { launchBrowser } from './browser.ts';

const examples = getExamples(await getPages(inject('outDir')));
const siteUrl = inject('siteUrl');

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ reducedMotion: 'reduce' });
});
afterAll(() => browser.close());

/** What the keyboard must reach, marked with its place in the document so that it can be told. */
async function markInteractive(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const selector =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
    return [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.matches(':disabled'))
      .map((element, index) => {
        const words = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
        element.dataset['place'] = `${index} ${element.localName} “${words}”`;
        return element.dataset['place'];
      });
  });
}

interface Focus {
  place: string;
  /** Whether an outline, a shadow or a change of colour shows where the focus is. */
  shown: boolean;
  /** Whether the element is on the screen and nothing covers it all (WCAG 2.4.11). */
  inView: boolean;
}

/** Notes where the focus is after each key, so that nothing has to be asked between two. */
async function noteFocus(page: Page): Promise<void> {
  await page.evaluate(() => {
    const getFocus = (): Focus | undefined => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return undefined;
      const style = getComputedStyle(element);
      const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      const boxes = [...element.getClientRects()];
      const inView = boxes.some((box) => {
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return top !== null && (element.contains(top) || top.contains(element));
      });
      const place = element.dataset['place'] ?? element.outerHTML.slice(0, 80);
      return { place, shown: outlined || style.boxShadow !== 'none', inView };
    };
    const walked: (Focus | undefined)[] = [];
    Object.assign(globalThis, { walked });
    addEventListener('keyup', () => walked.push(getFocus()), true);
  });
}

/** What had the focus, key by key, until it left the page or came back to where it had been. */
async function getWalk(page: Page): Promise<Focus[]> {
  const noted = await page.evaluate(
    () => (globalThis as unknown as { walked: (Focus | undefined)[] }).walked,
  );
  const places = noted.map((focus) => focus?.place);
  const end = places.findIndex((place, index) => !place || places.indexOf(place) < index);
  return noted.slice(0, end < 0 ? noted.length : end) as Focus[];
}

describe.each(examples)('$kind in $language ($address)', ({ address }) => {
  it.each([1280, 360])(
    'lets Tab reach everything, with a visible focus, at %d px',
    async (width) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(siteUrl + address);
      const expected = await markInteractive(page);
      await noteFocus(page);
      // A trap would never leave the page: the walk ends a little after what there is to reach.
      for (let step = 0; step < expected.length + 20; step += 1) await page.keyboard.press('Tab');
      const walked = await getWalk(page);
      const reached = new Set(walked.map(({ place }) => place));
      expect(expected.filter((place) => !reached.has(place))).toEqual([]);
      expect(walked.filter(({ shown }) => !shown).map(({ place }) => place)).toEqual([]);
      expect(walked.filter(({ inView }) => !inView).map(({ place }) => place)).toEqual([]);
    },
  );
});

// A frame for partner sites has nothing before its content that could be skipped.
const withNavigation = examples.filter(({ address }) => !/^(\/es)?\/embed\//.test(address));

describe.each(withNavigation)('$kind in $language ($address)', ({ address }) => {
  it('offers first of all to skip to the content', async () => {
    await page.goto(siteUrl + address);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const inMain = await page.evaluate(() =>
      Boolean(document.querySelector(':target')?.matches('main, main *')),
    );
    expect(inMain).toBe(true);
  });
});
