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
  await page.getByRole('dialog', { name: 'Pictures', exact: true }).waitFor();
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

  await admin.pressTool('Find and replace');
  await page.getByRole('textbox', { name: 'Find' }).pressSequentially('plain');
  const match = page.locator('.cm-searchMatch').first();
  expect(await match.evaluate((it) => getComputedStyle(it).outlineStyle)).toBe('solid');

  // Before it, the browser draws black words on black.
  await admin.save();
  await admin.openCollection('releases-en');
  const status = page.getByText('Unpublished changes', { exact: true });
  const getColor = (it: Element) => getComputedStyle(it).color;
  expect(await status.evaluate(getColor)).toBe(await status.locator('..').evaluate(getColor));

  const list = page.getByRole('link', { name: 'Topics', exact: true });
  await admin.openCollection('people');
  const closed = await look(list);
  await admin.openCollection('topics');
  expect(await look(list)).not.toBe(closed);
});

test('a screen reader reads with a select what is chosen, and whose words are in another language', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openCollection('testimonies-es');
  const title = page.getByRole('link', { name: /Habla una madre/ });
  expect(await title.getAttribute('lang')).toBe('es');
  await admin.openEntry('testimonies-es', '2011/a-mother-speaks');
  expect(await admin.field('Headline').getAttribute('lang')).toBe('es');
  // Also while its list is open.
  const agreed = page.getByRole('combobox', {
    name: 'Agreed to',
    description: /Translation into other languages Only what is chosen here/,
  });
  await agreed.press('ArrowDown');
  await page.getByRole('listbox').waitFor();
  await agreed.press('Escape');
  // The title is no field there, and the place that takes the focus has it as its name.
  const heading = page.getByRole('main').getByRole('heading', { level: 1 });
  expect(await heading.getAttribute('aria-label')).toBe('Habla una madre');
});

test('the body of a form that was just opened has its hint', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  await admin.writeNew('releases-en');
  await admin.page
    .getByRole('textbox', { name: 'Text', description: /What readers see below the headline/ })
    .waitFor();
});

test('a screen reader hears that a text is saved, and what a question asks', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openEntry('releases-en', '2011/governor-suspends');
  // Until a save is over, nothing in Decap's root can be heard.
  await page.evaluate(() => {
    const heard = new MutationObserver(() => {
      const alert = document.querySelector('.Toastify [role=alert]');
      if (!alert) return;
      document.body.dataset.heard = String(!alert.closest('[inert], [aria-hidden=true]'));
      heard.disconnect();
    });
    heard.observe(document.body, { childList: true, subtree: true });
  });
  await admin.fill('Summary', 'Another summary.');
  await page.keyboard.press('Control+s');
  await page.getByRole('alert').filter({ hasText: 'Saved' }).waitFor();
  expect(await page.evaluate(() => document.body.dataset.heard)).toBe('true');
  await page
    .locator('.Toastify')
    .getByRole('button', { name: 'Close: Saved', exact: true })
    .waitFor();
  await admin.awaitSaved();
  await admin.askToPublish();
  const described = { name: 'Publish', exact: true, description: /Web address: \/releases\// };
  await page.getByRole('dialog', described).waitFor();
  await page.keyboard.press('Escape');
});

test('a refused save is said once, and its link leads to the time that is missing', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openEntry('releases-es', '2011/governor-suspends');
  await page.getByLabel('Expires at: Date').fill('2040-01-02');
  await admin.typeBody('\n\n#### One');
  await page.keyboard.press('Control+s');
  const notice = page.getByRole('status').filter({ hasText: 'Not saved: 2 fields' });
  await notice.waitFor();
  await admin.awaitUnlocked();
  await notice.evaluate((it) => (it.firstElementChild!.id = 'said'));
  // A check that finds something in the same fields.
  await admin.typeBody(' two');
  await page.locator('.newsroom-problems').getByText('#### One two').waitFor();
  expect(await page.locator('#said').count()).toBe(1);
  await notice.getByRole('button', { name: 'Expires at' }).press('Enter');
  const time = page.getByLabel('Expires at: Time').and(page.locator(':focus'));
  await time.waitFor();
  const problem = await time.getAttribute('aria-describedby');
  expect(await page.locator(`#${problem}`).innerText()).toContain('lacks its time');
  // Each moment has such a button.
  await page.getByRole('button', { name: 'Clear: Expires at' }).waitFor();
});

test('the focus is never behind the full screen, nor a button of the preview behind another', async () => {
  const admin = await openSignedIn(browser, newsroom, maya, { preview: true });
  const { page } = admin;
  await page.setViewportSize({ width: 1000, height: 900 });
  await admin.writeNew('releases-en');
  await admin.typeBody('One');
  await admin.pressTool('Full screen');
  const full = page.locator('.body-full-screen');
  // Its own dialogs do not end it.
  await admin.pressTool('Table');
  await page.keyboard.press('Escape');
  await full.waitFor();
  await admin.field('Summary').focus();
  await full.waitFor({ state: 'detached' });
  const computer = page.getByRole('toolbar').getByRole('button', { name: 'Computer' });
  // It fails if something else takes the click.
  await computer.click({ position: { x: 60, y: 10 }, timeout: 5000 });
});
