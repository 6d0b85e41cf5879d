import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { maya, openSignedIn } from './staff.ts';
import { browser, newsroom, openWorkplace } from './workplace.ts';

openWorkplace();

/** What it looks like while the mouse and the focus are elsewhere. */
async function look(locator: Locator): Promise<string> {
  const page = locator.page();
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  );
  return (await locator.screenshot()).toString('base64');
}

test('where the system chooses the colours, it still shows what is on and what is open', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await page.emulateMedia({ forcedColors: 'active' });
  await admin.openEntry('releases-en', '2011/governor-suspends');
  const draft = page.getByRole('switch');
  const off = await look(draft);
  await draft.click();
  expect(await look(draft)).not.toBe(off);

  const bold = page.getByRole('toolbar').getByRole('button', { name: 'Bold', exact: true });
  await admin.typeBody('plain');
  const plain = await look(bold);
  await admin.typeBody(' ');
  await admin.pressTool('Bold');
  await page.keyboard.type('strong');
  await expect.poll(() => bold.getAttribute('aria-pressed')).toBe('true');
  expect(await look(bold)).not.toBe(plain);

  const list = page.getByRole('link', { name: 'Topics', exact: true });
  await admin.openCollection('people');
  const closed = await look(list);
  await admin.openCollection('topics');
  expect(await look(list)).not.toBe(closed);
});
