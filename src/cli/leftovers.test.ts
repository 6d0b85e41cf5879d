import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toOwnName } from '../build/own-name.ts';
import { clearLeftovers } from './leftovers.ts';
import { makeFolder } from '../../tests/temporary-folder.ts';

/** No process has this id: the greatest on Linux is 4,194,304. */
const dead = '99999999-0f';

async function setUp(...folders: readonly string[]) {
  const base = makeFolder();
  for (const folder of folders) {
    await mkdir(join(base, folder), { recursive: true });
    await writeFile(join(base, folder, 'index.html'), folder);
  }
  await clearLeftovers(join(base, 'dist'), join(base, 'cache/content-site'));
  return base;
}

test('removes the leftovers of killed builds, and nothing of a running one', async () => {
  const own = toOwnName();
  const base = await setUp(
    ...['dist', `dist.${dead}.new`, `dist.${own}.new`, 'dist.kept.new'],
    ...[`staging-${dead}`, `staging-${own}`, 'media'].map((name) => `cache/content-site/${name}`),
    ...[`cache/content-other/staging-${dead}`, `cache/foreign-site/staging-${dead}`],
  );
  expect((await readdir(base)).toSorted()).toEqual(
    ['cache', 'dist', `dist.${own}.new`, 'dist.kept.new'].toSorted(),
  );
  const [site, other, foreign] = await Promise.all(
    ['content-site', 'content-other', 'foreign-site'].map((name) =>
      readdir(join(base, 'cache', name)),
    ),
  );
  expect([site!.toSorted(), other]).toEqual([['media', `staging-${own}`], []]);
  expect(foreign).toEqual([`staging-${dead}`]);
});
