import type { Page } from 'playwright-core';

/** Marks the elements that the keyboard must reach. @returns a name for each, with its index and text */
export async function markInteractive(page: Page): Promise<string[]> {
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
export async function recordFocus(page: Page): Promise<void> {
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
export async function pressTab(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const press = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const events = Array.from({ length: times }, () => ['rawKeyDown', 'keyUp'] as const).flat();
  await Promise.all(
    events.map((type) => session.send('Input.dispatchKeyEvent', { type, ...press })),
  );
  await session.detach();
}

/** The elements that had the focus, key by key, until it left the page or returned to an earlier one. */
export async function getWalk(page: Page): Promise<Focus[]> {
  const recorded = await page.evaluate(
    () => (globalThis as unknown as { walked: (Focus | undefined)[] }).walked,
  );
  const marks = recorded.map((focus) => focus?.mark);
  const end = marks.findIndex((mark, index) => !mark || marks.indexOf(mark) < index);
  return recorded.slice(0, end < 0 ? recorded.length : end) as Focus[];
}
