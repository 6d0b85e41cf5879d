import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { awaitSite, maya, openAdmin, readSite } from './staff.ts';
import { browser, newsroom, openOwnNewsroom } from './workplace.ts';

openOwnNewsroom({ content: null });

/** Chooses a color and writes the former one again: for another, the pages would be compiled again, which takes long. */
async function chooseColor(field: Locator): Promise<void> {
  const [picker, text] = [field.first(), field.last()];
  const former = await text.inputValue();
  await picker.fill('#205a8c');
  expect(await text.inputValue()).toBe('#205a8c');
  await text.fill('#205a');
  expect(await picker.inputValue()).toBe('#ffffff');
  await text.fill(former);
  expect(await picker.inputValue()).toBe(former);
}

test('an organization starts from an empty folder and does everything else in the admin', async () => {
  expect(await readSite(newsroom, '/')).toContain('Nothing has been published here yet.');
  // An empty list offers what to do next.
  expect(await readSite(newsroom, '/reports/')).toMatch(/<main.*<form[^>]* role="search"/s);
  const admin = await openAdmin(browser, newsroom);
  await admin.signIn(await newsroom.takeLink(), maya.name, maya.email);
  const { page } = admin;
  // The settings come first.
  await expect.poll(() => admin.field('Name').inputValue()).not.toBe('');
  expect(page.url()).toMatch(/#\/collections\/settings\/entries\/site$/);
  await admin.fill('Name', 'Harbor Watch');
  const drawing = '<svg width="128" height="128"><circle cx="64" cy="64" r="48"/></svg>';
  const logo = await sharp(Buffer.from(drawing)).png().toBuffer();
  await admin.choosePicture('Choose a picture', 'logo.png', logo);
  await chooseColor(page.getByLabel('Accent on light', { exact: true }));
  await admin.fill('E-mail', 'press@harborwatch.example');
  await page.getByRole('switch', { name: /^Sample newsroom/ }).click();
  await admin.save();
  // Settings can't be deleted.
  expect(await page.getByRole('button', { name: /^Withdraw or/ }).count()).toBe(0);
  await admin.setStatus('ready');
  await admin.publish();
  await admin.writeNew('releases-en');
  await admin.fill('Headline', 'We begin');
  await admin.fill('Summary', 'A newsroom opens.');
  await admin.setMoment('Publish at', '2026-11-24', '09:30');
  await admin.typeBody('This is our first release.');
  await admin.saveAndPublish();
  await awaitSite(admin, newsroom);
  const release = await readSite(newsroom, '/releases/we-begin/');
  expect(release).toContain('This is our first release.');
  expect(release).toContain('Harbor Watch');
  expect(release).not.toContain('fictitious');
  expect(newsroom.git('log', '--format=%an', '--', 'releases').trim()).toContain('Maya Okafor');
  // The logo has dark letters.
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(new URL('/', page.url()).href);
  const logoBehind = await page
    .locator('.brand img')
    .evaluate((image) => getComputedStyle(image).backgroundColor);
  expect(logoBehind).toBe('rgb(251, 250, 246)');
  await page.close();

  // From then on the folder is a newsroom. Ctrl+C has ended it.
  expect(await newsroom.stop('SIGINT')).toBe(0);
  await newsroom.restart();
  expect(await readSite(newsroom, '/releases/we-begin/')).toContain('This is our first release.');
});
