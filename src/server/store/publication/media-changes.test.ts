import { expect, test } from 'vitest';
import { commit, ana, ben, openSampleNewsroom } from '../../../../tests/server/store-samples.ts';
import { makePhotograph } from '../../../../tests/fixtures/media-samples.ts';

const path = 'content/media/vigil.png';
const toAsset = (path: string, bytes: Buffer) => ({
  path,
  content: bytes.toString('base64'),
  encoding: 'base64' as const,
});

const options = { commitMessage: 'Replace vigil.png' };

test('puts another picture in the place of one, which the history keeps', async () => {
  const { store, git } = await openSampleNewsroom();
  const former = git('rev-parse', `main:${path}`);
  const bytes = await makePhotograph(300, 200).png().toBuffer();
  const replaced = await store.replaceMedia({ asset: toAsset(path, bytes), options }, ana);
  expect(replaced).toMatchObject({ name: 'vigil.png', path });
  expect(git('rev-parse', `main:${path}`).trim()).toBe(replaced.id);
  expect(git('rev-parse', `main~1:${path}`)).toBe(former);
  expect(git('diff', '--name-only', 'main~1', 'main').trim()).toBe(path);
  expect(git('log', '-1', '--format=%an', 'main').trim()).toBe(ana.name);
});

test('replaces only the picture that was seen', async () => {
  const { store, git } = await openSampleNewsroom();
  const seen = git('rev-parse', `main:${path}`).trim();
  const [first, second] = await Promise.all(
    [300, 310].map((width) => makePhotograph(width, 200).png().toBuffer()),
  );
  const replaced = await store.replaceMedia({ asset: toAsset(path, first!), options, seen }, ben);
  await expect(
    store.replaceMedia({ asset: toAsset(path, second!), options, seen }, ana),
  ).rejects.toMatchObject({ code: 'conflict', details: { by: { name: 'Ben Okoye' } } });
  expect(git('rev-parse', `main:${path}`).trim()).toBe(replaced.id);
});

test('rejects a picture of another type, which would need another name', async () => {
  const { store, git } = await openSampleNewsroom();
  const head = git('rev-parse', 'main');
  const bytes = await makePhotograph(300, 200).jpeg().toBuffer();
  await expect(
    store.replaceMedia({ asset: toAsset(path, bytes), options }, ana),
  ).rejects.toMatchObject({ code: 'media', details: { remedy: { values: { ending: 'PNG' } } } });
  expect(git('rev-parse', 'main')).toBe(head);
});

test('replaces a picture of a camera, whose name is in capitals', async () => {
  const { store, git, write } = await openSampleNewsroom();
  const capitals = 'content/media/PHOTO.JPG';
  write(capitals, (await makePhotograph(400, 200).jpeg().toBuffer()).toString('latin1'));
  commit(git, 'By hand', capitals);
  const bytes = await makePhotograph(300, 200).jpeg().toBuffer();
  const replaced = await store.replaceMedia({ asset: toAsset(capitals, bytes), options }, ana);
  expect(replaced).toMatchObject({ name: 'PHOTO.JPG', path: capitals });
  expect(git('rev-parse', `main:${capitals}`).trim()).toBe(replaced.id);
});

test('replaces nothing where there is nothing', async () => {
  const { store } = await openSampleNewsroom();
  const bytes = await makePhotograph(300, 200).png().toBuffer();
  await expect(
    store.replaceMedia({ asset: toAsset('content/media/none.png', bytes), options }, ana),
  ).rejects.toMatchObject({ code: 'not-found' });
});
