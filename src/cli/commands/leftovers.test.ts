import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toOwnName } from '../../build/files/own-name.ts';
import { clearIncomplete, clearLeftovers, isSweepDue, noteSweep } from './leftovers.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';

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
    ...[
      `admin.${dead}.new`,
      `admin.${dead}.new.json`,
      'pages.99999999.new',
      `admin.${own}.new`,
    ].map((name) => `cache/${name}`),
    'cache/admin-0f',
  );
  expect((await readdir(base)).toSorted()).toEqual(
    ['cache', 'dist', `dist.${own}.new`, 'dist.kept.new'].toSorted(),
  );
  expect((await readdir(join(base, 'cache'))).toSorted()).toEqual(
    ['admin-0f', `admin.${own}.new`, 'content-other', 'content-site', 'foreign-site'].toSorted(),
  );
  const [site, other, foreign] = await Promise.all(
    ['content-site', 'content-other', 'foreign-site'].map((name) =>
      readdir(join(base, 'cache', name)),
    ),
  );
  expect([site!.toSorted(), other]).toEqual([['media', `staging-${own}`], []]);
  expect(foreign).toEqual([`staging-${dead}`]);
});

test('a cache is swept when it was not for an hour, also where a clock was ahead', async () => {
  const cacheDir = makeFolder();
  const hour = 60 * 60_000;
  const now = Date.now();
  expect(isSweepDue(cacheDir, now, hour)).toBe(true);
  noteSweep(cacheDir);
  const minute = hour / 60;
  const times = [now + 59 * minute, now + 61 * minute, now - 61 * minute];
  expect(times.map((time) => isSweepDue(cacheDir, time, hour))).toEqual([false, true, true]);
});

test('removes what killed processes had begun to write in a cache, and nothing of a running one', async () => {
  const base = makeFolder();
  const hour = 60 * 60_000;
  const now = Date.parse('2011-06-01T12:00:00Z');
  const write = async (path: string, time: number) => {
    await mkdir(join(base, path, '..'), { recursive: true });
    await writeFile(join(base, path), '');
    await utimes(join(base, path), time / 1000, time / 1000);
  };
  const left = ['site/ledger.sqlite.0f.part', 'site/media/0f-640.avif.1e.tmp'];
  for (const path of left) await write(path, now - 2 * hour);
  const kept = [
    'pages-0f.json',
    'site/ledger.sqlite',
    'site/media/0f-640.avif',
    'site/store/ab/c.tmp',
  ];
  for (const path of kept) await write(path, now - 2 * hour);
  await write('site/searched.9.part', now);
  await clearIncomplete(join(base, 'site'), now - hour);
  const found = await readdir(base, { recursive: true, withFileTypes: true });
  expect(
    found
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(base.length + 1))
      .toSorted(),
  ).toEqual([...kept, 'site/searched.9.part'].toSorted());
});
