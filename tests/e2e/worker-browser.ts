import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';

let launched: Promise<Browser> | undefined;

/** The browser that all test files of this worker share: to start one takes two seconds of processor time. It ends with the worker. */
export async function getBrowser(): Promise<Browser> {
  const browser = await (launched ??= launchBrowser());
  return browser.isConnected() ? browser : await (launched = launchBrowser());
}

/** Closes all pages, so that the next file begins without any. */
export async function closePages(): Promise<void> {
  const browser = await launched;
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
}
