import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { fixtureNewsroom } from '../built-newsrooms.ts';
import { maya, openSignedIn } from './staff.ts';
import { makePicture } from './tasks/photograph.ts';
import { browser, newsroom, openNewsroom } from './workplace.ts';

openNewsroom({ 'media/quay.png': readFileSync(join(fixtureNewsroom, 'media/vigil.png')) });

test('a picture is chosen by keyboard', async () => {
  const admin = await openSignedIn(browser, newsroom, maya, { preview: true });
  const { page } = admin;
  await admin.writeNew('releases-en');
  await admin.addGroup('Picture');
  const choose = page.getByRole('button', { name: 'Choose a picture' });
  await expect.poll(() => choose.evaluate((it) => it === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  const chooser = page.waitForEvent('filechooser');
  const upload = page.getByRole('dialog').getByRole('button', { name: 'Upload' });
  await page.getByRole('dialog').getByRole('textbox').press('Shift+Tab');
  await page.keyboard.press('Enter');
  const buffer = await makePicture('#234567', 150);
  const uploaded = { name: 'night.jpg', mimeType: 'image/jpeg', buffer };
  await (await chooser).setFiles(uploaded);
  await page.getByRole('dialog').getByText('it is saved when you save the text').waitFor();
  expect(await upload.evaluate((it) => it === document.activeElement)).toBe(true);
  const picture = page.getByRole('dialog').getByRole('button', { name: 'vigil.png' });
  await picture.press('Space');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'vigil.png', pressed: true })
    .waitFor();
  await page.getByRole('button', { name: 'Choose selected' }).press('Enter');
  const another = page.getByRole('button', { name: 'Choose another picture' });
  await another.waitFor();
  // The button that had the focus before is gone.
  const isNear = () =>
    another.evaluate(
      (it) =>
        document.activeElement!.matches("[class*='-ControlContainer']:focus") &&
        // No frame says that it can be used.
        getComputedStyle(document.activeElement!).outlineStyle === 'none' &&
        document.activeElement!.contains(it),
    );
  await expect.poll(isNear).toBe(true);
  // It has the label of the field as its name.
  await page
    .getByRole('group', { name: 'File', exact: true })
    .and(page.locator(':focus'))
    .waitFor();
  const shown = page.frameLocator('#preview-pane iframe').locator('figure img');
  await expect
    .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  // What is written about it is not about another.
  await admin.fill('Description', 'A vigil');
  await admin.fill('Credit', 'Photo: Ana Ruiz');
  await another.click();
  // A step back, as on a phone, closes the library and leaves no entry; to the router, so is an address that is typed.
  const opened = page.getByRole('dialog').or(page.getByRole('menu'));
  const stepBack = async () => {
    await opened.waitFor();
    await page.evaluate(() => (location.hash = '#/workflow'));
    await opened.waitFor({ state: 'detached' });
  };
  await stepBack();
  // Nor does it leave it from a menu.
  await admin.pressTool('Table');
  await stepBack();
  await another.click();
  const quay = page.getByRole('dialog').getByRole('button', { name: 'quay.png' });
  // Each picture is one stop.
  expect(await quay.locator('..').getAttribute('tabindex')).toBeNull();
  await quay.click();
  await page.getByRole('button', { name: 'Choose selected' }).click();
  const getWords = () =>
    Promise.all(['Description', 'Credit'].map((name) => admin.field(name).inputValue()));
  await expect.poll(getWords).toEqual(['', '']);
  // The way back is between the picture and its words.
  const putBack = page.getByRole('status').getByRole('button', { name: 'Put it back' });
  const places = [another, putBack, admin.field('Description')].map((one) => one.boundingBox());
  const [above, way, below] = (await Promise.all(places)).map((box) => box!.y);
  expect([above! < way!, way! < below!]).toEqual([true, true]);
  await putBack.click();
  await expect.poll(getWords).toEqual(['A vigil', 'Photo: Ana Ruiz']);
});

test('the dialog for a picture in the body closes for the media library, and opens again', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.writeNew('releases-en');
  await admin.typeBody('One');
  await admin.pressTool('Picture');
  const dialog = page.getByRole('dialog', { name: 'Picture', exact: true });
  const choose = dialog.getByRole('button', { name: 'Choose …' });
  const picture = page.getByRole('dialog').getByRole('button', { name: 'vigil.png' });
  await choose.click();
  await picture.waitFor();
  expect(await dialog.count()).toBe(0);
  // Left without a picture.
  await page.keyboard.press('Escape');
  await choose.click();
  await picture.click();
  await page.getByRole('button', { name: 'Choose selected' }).click();
  await dialog.getByLabel('Description').fill('A vigil');
  await dialog.getByRole('button', { name: 'Insert' }).click();
  expect(await (await admin.getBody()).innerText()).toContain('Picture A vigil');
  // The button is for the mouse; the keyboard uses that of the toolbar.
  await page.getByText('Change this picture …').click();
  const change = page.getByRole('dialog', { name: 'Change this picture', exact: true });
  await change.getByLabel('Description').fill('A vigil at night');
  await change.getByRole('button', { name: 'Change', exact: true }).click();
  expect(await (await admin.getBody()).innerText()).toContain('Picture A vigil at night');
});

/** A screenshot of an element while mouse and focus are elsewhere, in Base64. */
async function look(locator: Locator): Promise<string> {
  const page = locator.page();
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  );
  return (await locator.screenshot()).toString('base64');
}

test('in forced colors, the admin still shows what is switched on and what is open', async () => {
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
