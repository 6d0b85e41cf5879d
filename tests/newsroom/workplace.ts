import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { getBrowser } from '../e2e/worker-browser.ts';
import {
  startNewsroom,
  type NewsroomFiles,
  type NewsroomOptions,
  type RunningNewsroom,
} from './running-newsroom.ts';
import { SharedNewsroom } from './shared-newsroom.ts';

/** The newsroom of the tests of one file, while they run: a worker runs one file after another. */
export let newsroom: RunningNewsroom;

/** The browser of all files of this worker. */
export let browser: Browser;

/** The newsroom of all files of this worker that need no other. */
let shared: SharedNewsroom | undefined;

process.once('SIGTERM', () => {
  // Nothing else ends it: no file is the last one.
  shared?.newsroom.kill();
  process.exit();
});

/**
 * Opens the newsroom that the files of this worker share, as it was in the beginning.
 * @param files content to add or replace
 */
export function openNewsroom(files: NewsroomFiles = {}): void {
  // A failure may leave anything behind, so the next file gets another.
  let isSound = false;
  beforeAll(async () => {
    browser = await getBrowser();
    shared ??= await SharedNewsroom.start();
    await shared.setBack(files);
    ({ newsroom } = shared);
    isSound = true;
  });
  afterEach(({ task }) => void (isSound &&= task.result?.state !== 'fail'));
  afterAll(async () => {
    if (isSound) return;
    await shared?.newsroom.remove();
    shared = undefined;
  });
}

/** Starts a newsroom of its own for the tests of a file, and ends it after them. */
export function openOwnNewsroom(options: NewsroomOptions): void {
  beforeAll(async () => {
    browser = await getBrowser();
    // No site was ever built of an empty folder.
    const built = options.content === null ? undefined : inject('builtNewsroom');
    newsroom = await startNewsroom({ ...options, ...(built && { built }) });
  });
  afterAll(() => newsroom?.remove());
}
