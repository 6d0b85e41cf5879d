import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { getExamples } from '../page-kinds.ts';
import { builtPages } from '../built-pages.ts';
import { closePages, getBrowser } from './worker-browser.ts';

const examples = getExamples(builtPages);
const siteUrl = inject('siteUrl');

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await getBrowser();
  page = await browser.newPage({ reducedMotion: 'reduce' });
});
afterAll(closePages);

/** Marks the elements that the keyboard must reach. @returns a name for each, with its index and text */
async function markInteractive(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const selector =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
    return [...document.querySelectorAll<HTMLElement>(selector)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.matches(':disabled'))
      .map((element, index) => {
        const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
        element.dataset['mark'] = `${index} ${element.localName} “${text}”`;
        return element.dataset['mark'];
      });
  });
}

interface Focus {
  mark: string;
  /** Whether an outline or a shadow shows the focus. */
  shown: boolean;
  /** Whether the element is on the screen and not completely covered (WCAG 2.4.11). */
  inView: boolean;
}

/** Records the focus after each key in the page, which saves a request for each. */
async function recordFocus(page: Page): Promise<void> {
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
      const mark = element.dataset['mark'] ?? element.outerHTML.slice(0, 80);
      return { mark, shown: outlined || style.boxShadow !== 'none', inView };
    };
    const walked: (Focus | undefined)[] = [];
    Object.assign(globalThis, { walked });
    addEventListener('keyup', () => walked.push(getFocus()), true);
  });
}

/** Presses Tab so many times. All keys are sent at once, as waiting for each takes most of the time of these tests. */
async function pressTab(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const press = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const events = Array.from({ length: times }, () => ['rawKeyDown', 'keyUp'] as const).flat();
  await Promise.all(
    events.map((type) => session.send('Input.dispatchKeyEvent', { type, ...press })),
  );
  await session.detach();
}

/** The elements that had the focus, key by key, until it left the page or returned to an earlier one. */
async function getWalk(page: Page): Promise<Focus[]> {
  const recorded = await page.evaluate(
    () => (globalThis as unknown as { walked: (Focus | undefined)[] }).walked,
  );
  const marks = recorded.map((focus) => focus?.mark);
  const end = marks.findIndex((mark, index) => !mark || marks.indexOf(mark) < index);
  return recorded.slice(0, end < 0 ? recorded.length : end) as Focus[];
}

/** An embed has nothing before its content that could be skipped. */
const hasNavigation = (address: string) => !/^(\/es)?\/embed\//.test(address);

describe.each(examples)('$kind in $language ($address)', ({ address }) => {
  it.each([1280, 360])(
    'lets Tab reach everything, with a visible focus, at %d px',
    async (width) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(siteUrl + address);
      const expected = await markInteractive(page);
      await recordFocus(page);
      // In a trap, the focus would never leave the page.
      await pressTab(page, expected.length + 20);
      const walked = await getWalk(page);
      const reached = new Set(walked.map(({ mark }) => mark));
      expect(expected.filter((mark) => !reached.has(mark))).toEqual([]);
      expect(walked.filter(({ shown }) => !shown).map(({ mark }) => mark)).toEqual([]);
      expect(walked.filter(({ inView }) => !inView).map(({ mark }) => mark)).toEqual([]);
    },
  );

  if (hasNavigation(address))
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
});
