import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { getViolations } from '../e2e/axe.ts';
import { maya, openSignedIn } from './staff.ts';
import { browser, newsroom, openNewsroom } from './workplace.ts';

const entry = ['releases-en', '2011/long-text'] as const;
const file = 'releases/en/2011/long-text.md';

/** Longer than any screen. */
const longText = Array.from({ length: 60 }, (_, index) => `Paragraph ${index + 1}.`).join('\n\n');

openNewsroom({
  [file]: `---
kind: statement
headline: A long text
summary: It is long.
datePublished: '2011-05-01T09:30:00-05:00'
---

${longText}
`,
  'reports/en/2011/short.mdx': `---
headline: A short report
summary: It is short.
datePublished: '2011-05-01T09:30:00-05:00'
---

Short.
`,
});

/** Whether the toolbar of the body and the cursor are visible, and the toolbar's share of the screen. */
const measure = (page: Page) =>
  page.evaluate(() => {
    const bar = document.querySelector('[role=toolbar]')!.getBoundingClientRect();
    const covering = document.elementFromPoint(bar.left + 20, bar.top + bar.height / 2);
    const cursor = document.querySelector('.cm-cursor-primary')!.getBoundingClientRect();
    return {
      isShown: bar.top >= 0 && covering?.closest('[role=toolbar]') != null,
      share: bar.height / innerHeight,
      isCursorBelow: cursor.top >= bar.bottom,
      isCursorShown: cursor.bottom <= innerHeight,
    };
  });

test.each([360, 1280])('in a long body the toolbar stays visible at %i pixels', async (width) => {
  const admin = await openSignedIn(browser, newsroom, maya, { width, preview: true });
  const { page } = admin;
  await admin.openEntry(...entry);
  const check = async (word: string) => {
    await admin.typeBody(`\nLast ${word}`);
    const inReach = { isShown: true, isCursorBelow: true, isCursorShown: true };
    await expect.poll(() => measure(page), { message: word }).toMatchObject(inReach);
    expect((await measure(page)).share, word).toBeLessThan(0.2);

    // Moving up does not hide the cursor below the toolbar either.
    for (let line = 0; line < 45; line += 1) await page.keyboard.press('ArrowUp');
    await expect.poll(() => measure(page), { message: word }).toMatchObject(inReach);

    await page.keyboard.press('Control+End');
    await page.keyboard.down('Shift');
    for (const _ of word) await page.keyboard.press('ArrowLeft');
    await page.keyboard.up('Shift');
    await expect.poll(async () => (await measure(page)).isShown, { message: word }).toBe(true);
    await admin.pressTool('Bold');
  };
  const words = [`at-${width}`];
  await check(words[0]!);
  if (width === 360) {
    await admin.pressTool('Full screen');
    words.push('large');
    await check('large');
    await page.keyboard.press('Escape');
  }
  await admin.save();
  const bars = page.locator(':is([class*=-ToolbarContainer], [role=toolbar])');
  if (width === 360) {
    const heights = await bars.evaluateAll((all) => all.map((bar) => bar.clientHeight));
    expect(heights.reduce((sum, height) => sum + height)).toBeLessThan(190);
  }
  const draft = newsroom.git('show', `cms/${entry.join('/')}:${file}`);
  for (const word of words) expect(draft).toContain(`Last **${word}**\n`);
});

test('a menu of the toolbar is not cut off by its row', async () => {
  const admin = await openSignedIn(browser, newsroom, maya, { width: 360 });
  const { page } = admin;
  await admin.openEntry(...entry);
  await admin.typeBody('\nA headline');
  // What staff need most is reached without a scroll.
  const picture = page.getByRole('toolbar').getByRole('button', { name: 'Picture' });
  expect(await picture.evaluate(isInSight)).toBe(true);
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /^Style/ })
    .click();
  const item = page.getByRole('menuitemradio', { name: 'Small heading' });
  const getLeft = () => picture.evaluate((tool) => tool.getBoundingClientRect().left);
  const left = await getLeft();
  const isOnTop = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === element;
  };
  await expect.poll(() => item.evaluate(isOnTop)).toBe(true);
  await item.click();
  await expect.poll(async () => (await admin.getBody()).innerText()).toContain('#### A headline');
  // The next tap meets the same button.
  expect(await getLeft()).toBe(left);
});

test('the open list or entry gets most of the screen, and everyone can use it', async () => {
  const admin = await openSignedIn(browser, newsroom, maya, { width: 360, preview: true });
  const { page } = admin;
  const demandUsable = async (view: string) => {
    expect(await getViolations(page), view).toEqual([]);
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest, view).toBeLessThanOrEqual(360);
  };
  // An element that is just being rendered again has no box.
  const getTop = async (locator: Locator) => (await locator.boundingBox())?.y ?? Infinity;
  await admin.openCollection('testimonies-en');
  const entry = page.getByRole('link', { name: /Testimony before/ });
  await entry.waitFor();
  await expect.poll(() => getTop(entry)).toBeLessThan(450);
  const list = page.getByRole('link', { name: 'Testimonies · English', exact: true });
  await expect.poll(() => list.evaluate(isInSight)).toBe(true);
  // The languages of the admin leave room for what is after them.
  const account = page.getByRole('button', { name: 'Account options' });
  expect(await account.evaluate(isInSight)).toBe(true);
  const name = page.getByText(maya.name, { exact: true });
  expect(await name.isVisible()).toBe(false);
  await account.click();
  await name.waitFor();
  expect(await name.evaluate(isInSight)).toBe(true);
  await page.keyboard.press('Escape');
  await demandUsable('list');
  await admin.openBoard();
  await demandUsable('board');

  await admin.openEntry('pages-en', 'about');
  await expect.poll(() => getTop(page.getByText('Publication status'))).toBeLessThan(180);
  await account.click();
  await name.waitFor();
  expect(await name.evaluate(isInSight)).toBe(true);
  await page.keyboard.press('Escape');
  // All buttons are in sight, and none covers another.
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.locator('iframe').waitFor();
  for (const name of ['Make a copy', 'Withdraw or delete …', 'Preview']) {
    const button = page.getByRole('button', { name, exact: true });
    expect(await button.evaluate(isInSight), name).toBe(true);
    await button.click({ trial: true });
  }
  // On a low screen they share a row, and a shadow at its end says that there are more.
  await page.setViewportSize({ width: 360, height: 450 });
  const row = page.locator("[class*='-ToolbarSectionMain']");
  const scrollTo = (left: number) => row.evaluate((it, to) => (it.scrollLeft = to), left);
  const readBrightness = async () => {
    const { x, y, width } = (await row.boundingBox())!;
    const clip = { x: x + width - 3, y: y + 2, width: 2, height: 2 };
    return (await sharp(await page.screenshot({ clip })).stats()).channels[0]!.mean;
  };
  await scrollTo(0);
  await expect.poll(readBrightness).toBeLessThan(230);
  await scrollTo(1000);
  await expect.poll(readBrightness).toBe(255);

  await admin.openEntry('reports-en', '2011/short');
  const elements = page.getByRole('toolbar').getByRole('button', { name: 'Elements' });
  expect(await elements.evaluate(isInSight)).toBe(true);
  await page.setViewportSize({ width: 360, height: 740 });
  await demandUsable('editor');
});

test('a notice never lies over the field that has the focus', async () => {
  const admin = await openSignedIn(browser, newsroom, maya, { width: 360 });
  const { page } = admin;
  const isInSight = () =>
    page.evaluate(() => {
      const { bottom } = document.activeElement!.getBoundingClientRect();
      const corner = document.querySelector('.newsroom-corner')!;
      return corner.clientHeight > 0 && bottom <= corner.getBoundingClientRect().top;
    });
  const isFocused = () => page.evaluate(() => document.activeElement?.matches('textarea'));
  await page.setViewportSize({ width: 360, height: 640 });
  await admin.openEntry(...entry);
  const corner = page.locator('.newsroom-corner');
  // Nor does anything while there is none.
  await expect.poll(() => corner.evaluate(({ clientHeight }) => clientHeight)).toBe(0);
  await admin.fill('Address', 'No address!');
  await page.getByRole('button', { name: 'Publish …' }).click();
  await expect.poll(isFocused).toBe(true);
  await expect.poll(isInSight).toBe(true);
  // As when a phone shows its keyboard.
  await page.setViewportSize({ width: 360, height: 420 });
  await expect.poll(isInSight).toBe(true);
  await page.locator('textarea:focus').blur();
  await page.getByRole('button', { name: 'Publish …' }).click();
  await expect.poll(isFocused).toBe(true);
  await expect.poll(isInSight).toBe(true);
  await page.setViewportSize({ width: 360, height: 640 });
  await admin.writeNew('testimonies-en');
  const [guide] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Help' }).click(),
  ]);
  await guide.getByRole('heading', { name: 'What Dateline ensures' }).waitFor();
  await guide.close();
  await page.getByLabel('Headline').fill('I walked home');
  await page.getByRole('button', { name: 'Publish …' }).click();
  const close = page.getByRole('button', { name: 'Close', exact: true });
  await close.waitFor();
  // Each brings fields that are missing, and the notice grows.
  for (const group of ['Add: Consent', 'Add: Person']) {
    await page.getByRole('button', { name: group }).click();
    await page.keyboard.type('T');
    for (let tab = 0; tab < 3; tab += 1) {
      await expect.poll(isInSight).toBe(true);
      await page.keyboard.press('Tab');
    }
  }
});

test('what is written in a dialog is not behind its buttons', async () => {
  const admin = await openSignedIn(browser, newsroom, maya, { width: 360 });
  const { page } = admin;
  // As when a phone shows its keyboard.
  await page.setViewportSize({ width: 360, height: 420 });
  await admin.openEntry(...entry);
  // A second click opens no second dialog.
  await page.getByRole('button', { name: 'Withdraw or delete …' }).dblclick();
  const reason = page.getByRole('dialog').locator('textarea');
  await reason.waitFor();
  await page.keyboard.type('A reason');
  expect(await reason.inputValue()).toBe('A reason');
  const isShown = (element: Element) => {
    const { left, top, bottom } = element.getBoundingClientRect();
    return [top + 5, bottom - 5].every((y) => document.elementFromPoint(left + 5, y) === element);
  };
  await expect.poll(() => reason.evaluate(isShown)).toBe(true);
});

/** Runs in the page. */
function isInSight(element: Element): boolean {
  const { left, right } = element.getBoundingClientRect();
  return left >= 0 && right <= innerWidth;
}
