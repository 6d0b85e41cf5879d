import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '../../../tests/read-folder.ts';
import {
  ana,
  commit,
  editEntry,
  openSampleNewsroom,
  release,
} from '../../../tests/server/store-samples.ts';

test('goes on when somebody deletes its folder while the newsroom runs', async () => {
  const { root, store, git, read } = await openSampleNewsroom();
  const removeFolder = () => rmSync(join(root, '.git/dateline'), { recursive: true });
  await editEntry(store, { headline: 'Before' });
  await store.publishUnpublishedEntry(release, ana);
  await store.published.follow();
  removeFolder();
  await editEntry(store, { headline: 'After' });
  removeFolder();
  expect(await store.unpublishedEntries()).toHaveLength(1);
  removeFolder();
  await store.publishUnpublishedEntry(release, ana);
  expect(read(release.path)).toContain('headline: After');
  expect(git('status', '--porcelain')).toBe('');
  removeFolder();
  await store.published.follow();
  const committed = git('ls-tree', '-r', '--name-only', 'main:content').trim().split('\n');
  expect(Object.keys(readFolder(store.published.path)).sort()).toEqual(committed.sort());
});

test('checks the whole newsroom when somebody has deleted what it wrote for the last check', async () => {
  const { root, store, git, read, write } = await openSampleNewsroom();
  const letter = read(release.path).replace(/^aliases:\n.*\n/m, '');
  write('content/releases/en/2011/letter.md', letter);
  commit(git, 'A letter');
  await editEntry(store, { headline: 'Before' });
  await store.checkPublication(release);
  rmSync(join(root, '.git/dateline'), { recursive: true });
  await editEntry(store, (source) => source.replace('---\n', '---\nslug: letter\n'));
  await expect(store.publishUnpublishedEntry(release, ana)).rejects.toThrow(/letter/);
});
