import { expect, test } from 'vitest';
import { ana, openSampleNewsroom, release } from '../../../../tests/server/store-samples.ts';

const media = 'content/media/unused.png';

test('lists what was deleted, by whom, until it is there again', async () => {
  const { store, git, read, write } = await openSampleNewsroom();
  const source = read(release.path);
  git('rm', '-q', release.path);
  git('commit', '-qm', 'By hand');
  write(media, read('content/media/vigil.png'));
  git('add', '--all');
  git('commit', '-qm', 'A picture');
  const picture = git('rev-parse', `main:${media}`);
  await store.deleteFiles({ paths: [media], options: { commitMessage: 'Delete it' } }, ana);

  const [last, first, ...others] = await store.listDeleted();
  expect(last).toMatchObject({ path: media, by: ana.name });
  expect(first).toMatchObject({
    path: release.path,
    entry: { collection: release.collection, slug: release.slug },
    title: /^headline: (.*)$/m.exec(source)![1],
  });
  expect(others).toEqual([]);
  const found = await store.readRevision({ path: release.path, version: first!.version });
  expect(found.data).toBe(source);

  await store.restoreMedia({ path: media, version: last!.version }, ana);
  expect(git('rev-parse', `main:${media}`)).toBe(picture);
  expect((await store.listDeleted()).map(({ path }) => path)).toEqual([release.path]);
});

test('restores no picture from elsewhere, and none over another', async () => {
  const { store, git, read, write } = await openSampleNewsroom();
  git('checkout', '-q', '-b', 'private');
  write(media, read('content/media/vigil.png'));
  git('add', '--all');
  git('commit', '-qm', 'Elsewhere');
  const version = git('rev-parse', 'HEAD').trim();
  git('checkout', '-q', 'main');
  await expect(store.restoreMedia({ path: media, version }, ana)).rejects.toMatchObject({
    code: 'not-found',
  });
  const head = git('rev-parse', 'main').trim();
  await expect(
    store.restoreMedia({ path: 'content/media/vigil.png', version: head }, ana),
  ).rejects.toMatchObject({ code: 'exists' });
});
