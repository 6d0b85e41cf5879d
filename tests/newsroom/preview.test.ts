import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../e2e/browser.ts';
import { startNewsroom, type RunningNewsroom } from './running-newsroom.ts';
import { maya, openSignedIn } from './staff.ts';

let newsroom: RunningNewsroom;
let browser: Browser;

beforeAll(async () => {
  [newsroom, browser] = await Promise.all([startNewsroom(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await newsroom?.remove();
});

// That it equals the built page is shown for every sample entry in tests/e2e/preview.test.ts.
test('whoever writes a report sees its page, with its chart, while they type', async () => {
  const writer = await openSignedIn(browser, newsroom, maya, { width: 1600 });
  await writer.openEntry('reports-en', '2011/the-count');
  const shown = writer.page.frameLocator('#preview-pane').frameLocator('iframe');
  await shown.locator('h1').getByText('The count').waitFor();
  await shown.locator('.prose svg').waitFor();
  await writer.typeBody('\n\nOne more word.');
  await shown.getByText('One more word.').waitFor();
  await writer.fill('Headline', 'The count of all');
  await shown.locator('h1').getByText('The count of all').waitFor();
  expect(writer.watched.complaints).toEqual([]);
});
