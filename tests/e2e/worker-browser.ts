import type { Browser } from 'playwright-core';
import { waitLimit } from '../time-limits.ts';
import { launchBrowser } from './browser.ts';

/**
 * Without the optimizing compilers: tests soon leave a page, and to optimize its functions takes a tenth of what loading
 * the admin and opening an entry take. A window is one tile and not twenty, which takes a third less to put together.
 */
const flags = [
  '--js-flags=--no-maglev --no-turbofan',
  '--default-tile-width=1300',
  '--default-tile-height=1000',
];

async function launch(): Promise<Browser> {
  const browser = await launchBrowser(undefined, flags);
  browser.on('context', (context) => context.setDefaultTimeout(waitLimit));
  return browser;
}

let launched: Promise<Browser> | undefined;

/** The browser that all test files of this worker share: to start one takes two seconds of processor time. It ends with the worker. */
export async function getBrowser(): Promise<Browser> {
  const browser = await (launched ??= launch());
  return browser.isConnected() ? browser : await (launched = launch());
}

/** Closes all pages, so that the next file begins without any. */
export async function closePages(): Promise<void> {
  const browser = await launched;
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
}
