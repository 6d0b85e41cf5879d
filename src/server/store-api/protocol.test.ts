import { expect, test } from 'vitest';
import { maxBytes } from '../../media/checks/size-check.ts';
import { bodyLimit, storeRequestSchema } from './protocol.ts';

test('a window that was open before an update can still save', () => {
  const options = {
    commitMessage: 'Update',
    collectionName: 'releases-en',
    newEntry: false,
    useWorkflow: true,
  };
  const dataFiles = [{ path: 'content/releases/en/2011/x.md', slug: '2011/x', raw: 'x' }];
  const params = { dataFiles, assets: [], options };
  expect(storeRequestSchema.safeParse({ action: 'persistEntry', params }).error).toBeUndefined();
});

test('a picture of the largest size fits into a request with its entry', () => {
  const base64 = Math.ceil(maxBytes / 3) * 4;
  expect(base64 + 2 * 1024 * 1024).toBeLessThan(bodyLimit);
});
