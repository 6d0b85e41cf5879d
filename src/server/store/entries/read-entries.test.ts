import { expect, test } from 'vitest';
import { openSampleNewsroom, release } from '../../../../tests/server/store-samples.ts';

const folder = { folder: 'content/releases/en', extension: 'md', depth: 2 };

test('lists fields without bodies, from the branch and not from the work tree', async () => {
  const { store, git, read, write } = await openSampleNewsroom();
  const text = read(release.path);
  write(release.path, 'half-typed');
  const version = git('rev-parse', 'main').trim();
  const [entry] = await store.entriesByFolder(folder);
  expect(entry).toMatchObject({ partial: true, version, file: { path: release.path } });
  expect(entry!.data).toMatch(/^---\n[^]*\n---\n$/);
  expect(text.startsWith(entry!.data)).toBe(true);

  write(release.path, text.replace(/^headline: .*$/m, 'headline: Changed'));
  git('commit', '-qam', 'By hand');
  const [changed] = await store.entriesByFolder(folder);
  expect(changed!.data).toContain('headline: Changed');
  expect(changed!.version).toBe(git('rev-parse', 'main').trim());
});

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

test('rejects a folder that is not a collection', async () => {
  const { store } = await openSampleNewsroom();
  expect(await store.entriesByFolder({ ...folder, folder: 'content/releases/fr' })).toEqual([]);
  await expect(store.entriesByFolder({ ...folder, folder: 'src' })).rejects.toMatchObject({
    status: 403,
  });
});
