import type { Page } from 'playwright-core';
import type { ActionName } from '../../src/server/store-api/protocol.ts';

/** Whether the admin takes no keys, once it has done what it was about to do. */
export const isLocked = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((done) => setTimeout(done));
    return document.getElementById('nc-root')!.inert;
  });

/**
 * Lets answers of the store wait until they are released.
 * @param held the action that is answered late
 */
export async function holdReading(
  page: Page,
  held: ActionName,
): Promise<{ begun: Promise<void>; release(): void }> {
  const [begun, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.route('**/admin/api/store', async (route) => {
    const { action } = route.request().postDataJSON() as { action: string };
    if (action !== held) return route.fallback();
    begun.resolve();
    await released.promise;
    await route.fallback();
  });
  return { begun: begun.promise, release: released.resolve };
}
