import type { Page } from 'playwright-core';

/** Whether the admin takes no keys. */
export const isLocked = (page: Page) =>
  page.evaluate(() => document.getElementById('nc-root')!.inert);

/** Lets the next answer to a question for an entry wait until it is released. */
export async function holdReading(page: Page): Promise<{ begun: Promise<void>; release(): void }> {
  const [begun, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.route('**/admin/api/store', async (route) => {
    const { action } = route.request().postDataJSON() as { action: string };
    if (!['getEntry', 'unpublishedEntry'].includes(action)) return route.fallback();
    begun.resolve();
    await released.promise;
    await route.fallback();
  });
  return { begun: begun.promise, release: released.resolve };
}
