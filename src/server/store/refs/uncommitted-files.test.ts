import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commit, openSampleNewsroom } from '../../../../tests/server/store-samples.ts';
import { formatUncommitted } from './uncommitted-files.ts';

test('names files that were added, changed or deleted in the content folder without a commit, until they are committed', async () => {
  const { root, store, git, write } = await openSampleNewsroom();
  expect(await store.findUncommitted()).toEqual([]);
  expect(await store.getOverview()).not.toHaveProperty('uncommitted');
  write('content/releases/en/2011/imported.md', 'So.');
  write('content/media/field.jpg', 'So.');
  // Neither content nor of the newsroom.
  write('content/README.txt', 'So.');
  write('content/releases/en/2011/.imported.md.swp', 'So.');
  write('notes.md', 'So.');
  const paths = ['media/field.jpg', 'releases/en/2011/imported.md'];
  expect(await store.findUncommitted()).toEqual(paths);
  expect((await store.getOverview()).uncommitted).toEqual({ count: 2, first: paths[0] });
  write('content/settings/navigation.yml', 'So.');
  rmSync(join(root, 'content/releases/en/2011/governor-suspends.md'));
  expect(await store.findUncommitted()).toEqual([
    'media/field.jpg',
    'releases/en/2011/governor-suspends.md',
    'releases/en/2011/imported.md',
    'settings/navigation.yml',
  ]);
  git('switch', '-q', '-c', 'other');
  expect(await store.findUncommitted()).toEqual([]);
  git('switch', '-q', 'main');
  commit(git, 'Import');
  expect(await store.findUncommitted()).toEqual([]);
});

test('says in the terminal what they do, and what to do', () => {
  expect(formatUncommitted('/srv/content', [])).toBe('');
  expect(formatUncommitted('/srv/content', ['a.md'])).toMatch(
    /^a\.md in \/srv\/content is not as committed/,
  );
  expect(formatUncommitted('/srv/content', ['a.md', 'b.md'])).toMatch(
    /^2 files in \/srv\/content, such as a\.md, are not .* To publish them, run git -C "\/srv\/content" add \. and/,
  );
});
