import { existsSync, readFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Snapshot } from '../../src/entries/data-views/snapshot/snapshot.ts';
import { waitLimit } from '../time-limits.ts';
import { english as messages } from './admin-messages.ts';
import { maya, openSignedIn } from './staff.ts';
import { browser, newsroom, openNewsroom } from './workplace.ts';

openNewsroom();

/** Where Linux distributions and macOS put Firefox. */
const installed = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
].find((path) => existsSync(path));

// tests/e2e/preview.test.ts shows for every sample entry that the preview equals the built page.
test('the preview shows the page of a report, with its chart, while someone types', async () => {
  const writer = await openSignedIn(browser, newsroom, maya, { width: 1600, preview: true });
  // As before the end of the first build.
  const path = '/admin/api/preview/newsroom.json';
  writer.watched.expectError({ status: 404, path });
  await writer.page.route(`**${path}`, (route) => route.fulfill({ status: 404 }));
  await writer.openEntry('reports-en', '2011/the-count');
  await writer.page.getByText('as soon as the site is built').waitFor();
  await writer.page.unrouteAll();
  // Nor is it built in a language that was added since: it asks again.
  let asked = 0;
  await writer.page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    const json = (await response.json()) as Snapshot;
    const languages = json.settings.languages.languages.filter(({ code }) => code !== 'en');
    asked += 1;
    const settings = { ...json.settings, languages: { languages } };
    await route.fulfill({ response, json: { ...json, settings } });
  });
  await expect.poll(() => asked, { timeout: 10_000 }).toBeGreaterThan(1);
  await writer.page.unrouteAll({ behavior: 'wait' });
  const shown = writer.page.frameLocator('#preview-pane iframe');
  await shown.locator('h1').getByText('The count').waitFor();
  await shown.locator('.prose svg').waitFor();
  await writer.typeBody('\n\nOne more word.');
  await shown.getByText('One more word.').waitFor();
  await writer.fill('Headline', 'The count of all');
  await shown.locator('h1').getByText('The count of all').waitFor();
});

test('the preview of an embargoed release says until when, on its page and above it', async () => {
  const writer = await openSignedIn(browser, newsroom, maya, { width: 1600, preview: true });
  await writer.openEntry('releases-en', '2011/governor-suspends');
  const shown = writer.page.frameLocator('#preview-pane iframe');
  await shown.getByText('For immediate release').waitFor();
  await writer.setMoment('Embargoed until', '2040-01-02', '10:00');
  await shown.getByText('Embargoed until January 2, 2040').waitFor();
  await writer.page.getByText('Readers see nothing of this before January 2, 2040').waitFor();
  expect(await shown.getByText('For immediate release').count()).toBe(0);
  // Staff mail embargoed copies to reporters.
  const download = writer.page.waitForEvent('download');
  await shown.getByRole('link', { name: 'Plain text' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('governor-suspends.txt');
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toMatch(/\n\nEMBARGOED UNTIL JANUARY 2, 2040[^]*\n###\n/);
  expect(text).not.toContain('IMMEDIATE');
  await shown.getByRole('link', { name: 'Press kit' }).click();
  await writer.page.getByText('This file is made when the text is published.').waitFor();
  // A date that is the end of the embargo goes with it: readers would see nothing before.
  const moment = writer.page.locator('.newsroom-moment', {
    has: writer.page.getByLabel('Embargoed until: Date'),
  });
  for (const button of ['Now', 'Clear']) {
    for (const label of ['Publish at', 'Embargoed until'])
      await writer.setMoment(label, '2040-01-02', '10:00');
    await moment.getByRole('button', { name: button }).click();
    await shown.getByText('For immediate release').waitFor();
    expect(await writer.page.getByLabel('Publish at: Date').inputValue()).toBe('');
  }
  // The date of a text that appeared stays.
  for (const label of ['Publish at', 'Embargoed until'])
    await writer.setMoment(label, '2011-05-05', '10:00');
  await moment.getByRole('button', { name: 'Clear' }).click();
  expect(await writer.page.getByLabel('Publish at: Date').inputValue()).toBe('2011-05-05');
  // A translation that was to appear at the same time waits as long, which is said before and after.
  await writer.setMoment('Embargoed until', '2040-01-02', '10:00');
  expect(await writer.saveAndPublish()).toContain('It waits too');
  await writer.page.getByText('The text in Spanish changed too: Embargoed until').waitFor();
});

// With Puppeteer: Playwright drives only its own build of Firefox, which is not available everywhere.
test.skipIf(!installed)(
  'in Firefox (skipped where none is installed), the preview shows a report, which can be saved',
  async () => {
    const browser = await launch({
      browser: 'firefox',
      executablePath: installed!,
      timeout: waitLimit,
      defaultViewport: null,
      args: ['--width=1440', '--height=900'],
    });
    try {
      const page = await browser.newPage();
      const find = async (selector: string) => (await page.waitForSelector(selector))!;
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
      });
      await page.goto(await newsroom.takeLink());
      // Three clicks select what the newsroom proposes, so that typing replaces it.
      await (await find('#sign-in-name')).click({ count: 3 });
      await page.keyboard.type(maya.name);
      await (await find('#sign-in-email')).click({ count: 3 });
      await page.keyboard.type(maya.email);
      await page.keyboard.press('Enter');
      await find(`::-p-xpath(//a[normalize-space()="${messages.inProgress}"])`);
      await page.goto(`${newsroom.url}/admin/#/collections/reports-en/entries/2011/the-count`);

      const shown = (await (await find('#preview-pane iframe')).contentFrame())!;
      // Firefox is the strictest about what an iframe without an address may load.
      await expect
        .poll(() => shown.evaluate(() => document.images[0]?.naturalWidth))
        .toBeGreaterThan(0);
      const font = await shown.$eval('h1', (headline) => getComputedStyle(headline).fontFamily);
      expect(font).toContain('Newsreader');

      // Only the text takes a picture: Firefox would open it in the place of the admin.
      const takesDrop = (place: Element) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([], 'a.jpg'));
        const drop = { dataTransfer, bubbles: true, cancelable: true };
        return place.dispatchEvent(new DragEvent('dragover', drop));
      };
      for (const place of ['#preview-pane', 'textarea'])
        expect(await page.$eval(place, takesDrop)).toBe(false);
      expect(await shown.$eval('h1', takesDrop)).toBe(false);
      expect(await page.$eval('.cm-line', takesDrop)).toBe(true);

      // The Tab key leads into the form, not to the whole of it first.
      await (await find("[class*='-ViewControls'] > :last-child")).focus();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');

      // Of a date, its day can be written again: month and year stay.
      await (await find('input[type=date]')).focus();
      for (const key of ['Tab', 'Backspace', '1', '5'] as const) await page.keyboard.press(key);
      expect(await page.$eval('input[type=date]', ({ value }) => value)).toMatch(/^2011-..-15$/);

      await (await find('.cm-line')).click();
      await page.keyboard.type('Counted again. ');
      await expect
        .poll(() => shown.$eval('.prose', ({ textContent }) => textContent))
        .toContain('Counted again.');
      await (await find(`::-p-xpath(//button[normalize-space()="${messages.save}"])`)).click();
      await expect
        .poll(() => newsroom.git('log', '--all', '--patch', '--author=Maya'))
        .toContain('Counted again.');
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
    }
  },
);
