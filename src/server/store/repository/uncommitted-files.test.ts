import { expect, test } from 'vitest';
import { commit, openSampleNewsroom } from '../../../../tests/server/store-samples.ts';
import { formatUncommitted } from './uncommitted-files.ts';

test('names files that were put into the content folder without a commit, until they are committed', async () => {
  const { store, git, write } = await openSampleNewsroom();
  expect(await store.findUncommitted()).toEqual([]);
  expect(await store.getOverview()).not.toHaveProperty('uncommitted');
  write('content/releases/en/2011/imported.md', 'So.');
  write('content/media/field.jpg', 'So.');
  // Neither content nor of the newsroom.
  write('content/README.txt', 'So.');
  write('content/releases/en/2011/.imported.md.swp', 'So.');
  write('notes.md', 'So.');
  const paths = ['releases/en/2011/imported.md', 'media/field.jpg'];
  expect(await store.findUncommitted()).toEqual(paths);
  expect((await store.getOverview()).uncommitted).toEqual({ count: 2, first: paths[0] });
  git('switch', '-q', '-c', 'other');
  expect(await store.findUncommitted()).toEqual([]);
  git('switch', '-q', 'main');
  commit(git, 'Import');
  expect(await store.findUncommitted()).toEqual([]);
});

test('says in the terminal what they do, and what to do', () => {
  expect(formatUncommitted('/srv/content', [])).toBe('');
  expect(formatUncommitted('/srv/content', ['a.md'])).toMatch(
    /^a\.md is in \/srv\/content but in no commit/,
  );
  expect(formatUncommitted('/srv/content', ['a.md', 'b.md'])).toMatch(
    /^2 files, such as a\.md, are .* Run git -C "\/srv\/content" add \. and/,
  );
});
