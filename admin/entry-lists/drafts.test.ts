import { expect, test, vi } from 'vitest';
import { loadWithDecap } from '../../tests/bundled-decap.ts';

interface Bundle {
  readonly Backend: {
    readonly prototype: { unpublishedEntries(collections: unknown): Promise<{ entries: unknown }> };
  };
  readonly collections: unknown;
}

test('a draft that ends between the list of all drafts and its own reading keeps none from being read', async () => {
  vi.stubGlobal('localStorage', { getItem: () => 'en' });
  const { Backend, collections } = await loadWithDecap<Bundle>(`
    import { loadAdminLanguage } from './settings/admin-language.ts';
    import { Map } from 'immutable';
    export { Backend } from 'decap-cms-core/dist/esm/backend';
    export const collections = Map();
    await loadAdminLanguage();
    (await import('./entry-lists/drafts.ts')).readDraftsAgain();
  `);
  let reads = 0;
  const implementation = {
    unpublishedEntries: () => Promise.resolve(reads === 0 ? ['releases-en/a'] : []),
    unpublishedEntry: () => Promise.reject(new Error(`It is gone, at read ${(reads += 1)}`)),
  };
  const { unpublishedEntries } = Backend.prototype;
  const answer = await unpublishedEntries.call({ implementation } as never, collections);
  expect(answer.entries).toEqual([]);
  expect(reads).toBe(1);
});
