import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser } from '../e2e/browser.ts';
import { startNewsroom, type NewsroomOptions, type RunningNewsroom } from './running-newsroom.ts';

/** The newsroom of the tests of one file, while they run: a worker runs one file after another. */
export let newsroom: RunningNewsroom;

/** Their browser. */
export let browser: Browser;

/**
 * Starts a newsroom and a browser before the tests of a file, and ends both after them.
 * @param timeout milliseconds for the start, if not the project's default
 */
export function startNewsroomAndBrowser(options: NewsroomOptions = {}, timeout?: number): void {
  // No site was ever built of an empty folder.
  const built = options.content === null ? undefined : inject('builtNewsroom');
  beforeAll(async () => {
    const started = startNewsroom({ ...options, ...(built && { built }) });
    [newsroom, browser] = await Promise.all([started, launchBrowser()]);
  }, timeout);
  afterAll(async () => {
    await browser?.close();
    await newsroom?.remove();
  });
}
