import { expect, test } from 'vitest';
import { openSampleNewsroom, release } from '../../../../tests/server/store-samples.ts';

test('returns settings, tables and entries byte for byte', async () => {
  const { store, git, read, write } = await openSampleNewsroom();
  write(release.path, '\ufeff---\r\nheadline: x\r\n---\r\nBody\r\n');
  git('commit', '-qam', 'With a byte order mark');
  for (const path of [release.path, 'content/reports/en/2011/arrests.csv'])
    expect((await store.getEntry({ path })).data).toBe(read(path));
  const files = [{ path: 'content/settings/site.yml' }, { path: 'content/people/nobody.yml' }];
  const found = await store.entriesByFiles({ files });
  expect(found).toMatchObject([
    { data: read('content/settings/site.yml'), partial: false, file: { path: files[0]!.path } },
  ]);
});
