import { existsSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { english as words } from './admin-words.ts';
import { startNewsroom, type RunningNewsroom } from './running-newsroom.ts';
import { maya } from './staff.ts';

/** Where Linux distributions and macOS put Firefox. */
const installed = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
].find((path) => existsSync(path));

let newsroom: RunningNewsroom;
beforeAll(async () => {
  if (installed) newsroom = await startNewsroom();
});
afterAll(async () => await newsroom?.remove());

// By Puppeteer, since Playwright drives no Firefox but its own build, which can't be had everywhere.
test.skipIf(!installed)(
  'in Firefox (skipped where none is installed), whoever writes a report sees its page and saves it',
  async () => {
    const browser = await launch({
      browser: 'firefox',
      executablePath: installed!,
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
      // Three clicks choose what the newsroom proposes, so that it is written over.
      await (await find('#sign-in-name')).click({ count: 3 });
      await page.keyboard.type(maya.name);
      await (await find('#sign-in-email')).click({ count: 3 });
      await page.keyboard.type(maya.email);
      await page.keyboard.press('Enter');
      await find(`::-p-xpath(//a[normalize-space()="${words.inProgress}"])`);
      await page.goto(`${newsroom.url}/admin/#/collections/reports-en/entries/2011/the-count`);

      const shown = (await (await find('#preview-pane iframe')).contentFrame())!;
      // Firefox is the strictest about what a frame without an address may load.
      await expect
        .poll(() => shown.evaluate(() => document.images[0]?.naturalWidth), { timeout: 20_000 })
        .toBeGreaterThan(0);
      const font = await shown.$eval('h1', (headline) => getComputedStyle(headline).fontFamily);
      expect(font).toContain('Newsreader');

      await (await find('.cm-line')).click();
      await page.keyboard.type('Counted again. ');
      await expect
        .poll(() => shown.$eval('.prose', ({ textContent }) => textContent), { timeout: 20_000 })
        .toContain('Counted again.');
      await (await find(`::-p-xpath(//button[normalize-space()="${words.save}"])`)).click();
      await expect
        .poll(() => newsroom.git('log', '--all', '--patch', '--author=Maya'), { timeout: 20_000 })
        .toContain('Counted again.');
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
    }
  },
);
