import { expect, test } from 'vitest';
import { maya, openSignedIn } from './staff.ts';
import { browser, newsroom, openWorkplace } from './workplace.ts';

openWorkplace();

test('a field is heard with its hint, and with what is wrong with it', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openEntry('releases-en', '2011/governor-suspends');
  const summary = page.getByRole('textbox', {
    name: 'Summary',
    description: 'One sentence for lists, search results and shared links.',
    exact: true,
  });
  await summary.fill('very '.repeat(90));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const wrong = page.getByRole('textbox', { name: 'Summary', description: /400.*One sentence/ });
  await wrong.waitFor();
  expect(await wrong.getAttribute('aria-invalid')).toBe('true');
  await wrong.fill('A short one.');
  await summary.waitFor();
  await page.getByRole('combobox', { name: 'Kind', description: /^Advisories/ }).waitFor();
  await page.getByRole('textbox', { name: 'Text', description: /What readers see/ }).waitFor();
});

test('a card of the board is called by its title', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.openEntry('pages-en', 'about');
  await admin.fill('Summary', 'To be heard.');
  await admin.save();
  await admin.openBoard();
  await page.getByRole('link', { name: /^About[^.]{0,40}$/ }).waitFor();
  expect(admin.watched.complaints).toEqual([]);
});

test('a picture is chosen by keyboard', async () => {
  const admin = await openSignedIn(browser, newsroom, maya);
  const { page } = admin;
  await admin.writeNew('releases-en');
  await admin.addGroup('Picture');
  await page.getByRole('button', { name: 'Choose an image' }).press('Enter');
  const picture = page.getByRole('dialog').getByRole('button', { name: 'vigil.png' });
  await picture.press('Space');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'vigil.png', pressed: true })
    .waitFor();
  await page.getByRole('button', { name: 'Choose selected' }).press('Enter');
  await page.getByRole('button', { name: 'Choose different image' }).waitFor();
  const shown = page.frameLocator('#preview-pane iframe').locator('figure img');
  await expect
    .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  expect(admin.watched.complaints).toEqual([]);
});
