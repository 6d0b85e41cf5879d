import type { Browser } from 'playwright-core';
import { testMoment } from '../site.ts';
import type { AdminPage } from './admin-page.ts';

/**
 * Pages that wait for the next test of their file. Only in a page that has loaded the admin before does the
 * browser have its code compiled, which is half of the work of loading it.
 */
export class KeptPages {
  readonly #byBrowser = new WeakMap<Browser, Map<string, AdminPage[]>>();

  /** @param key what pages of this kind were opened with */
  take(browser: Browser, key: string): AdminPage | undefined {
    return this.#byBrowser.get(browser)?.get(key)?.pop();
  }

  put(browser: Browser, key: string, page: AdminPage): void {
    const byKey = this.#byBrowser.get(browser) ?? new Map<string, AdminPage[]>();
    this.#byBrowser.set(browser, byKey.set(key, [...(byKey.get(key) ?? []), page]));
  }
}

/** Leaves the admin and removes what a test has stored in the browser, or set: nobody is signed in afterwards. */
export async function clearPage(admin: AdminPage): Promise<void> {
  const { page, watched } = admin;
  const context = page.context();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  page.removeAllListeners('request');
  // Leaves unsaved changes.
  await admin.leave();
  await page.evaluate(clearStorage);
  await Promise.all([context.clearCookies(), context.clearPermissions()]);
  await page.emulateMedia({ forcedColors: null });
  await page.clock.setFixedTime(testMoment);
  watched.forget();
}

/** Runs in the page. */
async function clearStorage(): Promise<void> {
  localStorage.clear();
  for (const key of Object.keys(sessionStorage))
    // The browser still has the modules of the admin.
    if (key !== 'newsroom.kept-modules') sessionStorage.removeItem(key);
  const deletions = (await indexedDB.databases()).map(
    ({ name }) =>
      new Promise((done) => {
        const request = indexedDB.deleteDatabase(name!);
        request.onsuccess = request.onerror = request.onblocked = done;
      }),
  );
  await Promise.all(deletions);
}
