import { expect, test } from 'vitest';
import { StoredAssets } from './stored-assets.ts';

const toAsset = (name: string, url = `blob:${name}`) => ({
  path: `content/media/${name}`,
  url,
  toBase64: () => Promise.resolve(''),
});

test('a save sends what the text shows, and each file once', () => {
  const assets = new StoredAssets();
  const chosen = [
    toAsset('cut-off.jpg'),
    toAsset('march.jpg'),
    toAsset('vigil.jpg', '/admin/api/media/vigil.jpg'),
  ];
  const find = (draft: string, source: string) =>
    assets.findMissing(draft, chosen, source).map(({ path }) => path);
  const text = 'image:\n  src: /media/march.jpg\n---\n![A vigil](/media/vigil.jpg)\n';
  expect(find('releases-en/a', text)).toEqual(['content/media/march.jpg']);
  assets.add('releases-en/a', [chosen[1]!]);
  expect(find('releases-en/a', text)).toEqual([]);
  // Another draft does not have it, and neither has a new one under the same name.
  expect(find('releases-es/a', text)).toEqual(['content/media/march.jpg']);
  assets.delete('releases-en/a');
  expect(find('releases-en/a', text)).toEqual(['content/media/march.jpg']);
});
