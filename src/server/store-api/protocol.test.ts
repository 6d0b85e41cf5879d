import { expect, test } from 'vitest';
import { storeRequestSchema } from './protocol.ts';

test('a window that was open before an update can still save', () => {
  const options = {
    commitMessage: 'Update',
    collectionName: 'releases-en',
    newEntry: false,
    useWorkflow: true,
    unpublished: false,
    resolve: 'sent',
  };
  const dataFiles = [{ path: 'content/releases/en/2011/x.md', slug: '2011/x', raw: 'x' }];
  const params = { dataFiles, assets: [], options };
  expect(storeRequestSchema.safeParse({ action: 'persistEntry', params }).error).toBeUndefined();
});
