import type { Page } from 'playwright-core';
import type { ActionName } from '../../src/server/store-api/protocol.ts';

/** Whether the admin is locked against keys and clicks, after its pending work. */
export const isLocked = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((done) => setTimeout(done));
    return document.getElementById('nc-root')!.inert;
  });

/** Delays requests to the store until they are released. @param delayed the action of these requests */
export async function delayRequest(
  page: Page,
  delayed: ActionName,
): Promise<{ begun: Promise<void>; release(): void }> {
  const [begun, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.route('**/admin/api/store', async (route) => {
    const { action } = route.request().postDataJSON() as { action: string };
    if (action !== delayed) return route.fallback();
    begun.resolve();
    await released.promise;
    await route.fallback();
  });
  return { begun: begun.promise, release: released.resolve };
}
