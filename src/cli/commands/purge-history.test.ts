import { join, relative } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openSampleNewsroom } from '../../../tests/server/store-samples.ts';
import { getEnvironment } from '../../environment/environment.ts';
import { parsePurgeOptions, runPurge } from './purge-history.ts';

const entry = 'releases/en/2011/vigil.md';

test('only shows what it would do, without --yes', () => {
  const shown = { entry, inAllLanguages: false, paths: [], kept: [], words: [], isReal: false };
  expect(parsePurgeOptions([entry])).toEqual(shown);
  expect(parsePurgeOptions([entry, '--yes', '--dry-run'])).toEqual(shown);
  const more = [
    '--path',
    'media/a.png',
    '--path',
    'media/b.png',
    '--keep',
    'releases/en/2011/wake.md',
  ];
  expect(
    parsePurgeOptions([...more, '--word', 'Marisol', '--all-languages', '--yes', entry]),
  ).toEqual({
    entry,
    inAllLanguages: true,
    paths: ['media/a.png', 'media/b.png'],
    kept: ['releases/en/2011/wake.md'],
    words: ['Marisol'],
    isReal: true,
  });
});

test.each([
  [[]],
  [[entry, entry]],
  [[entry, '--force']],
  [[entry, '--path']],
  [[entry, '--word', '']],
])('does not guess what %j means', (args) => {
  expect(() => parsePurgeOptions(args)).toThrow('Usage: npm run purge-history -- <file>');
});

test('says where it has looked in vain, and fails if it only looked', async () => {
  const { root, store } = await openSampleNewsroom();
  await store.close();
  const environment = {
    ...getEnvironment({ CONTENT_DIR: join(root, 'content') }),
    cacheDir: join(root, '.git/cache/content-site'),
  };
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const cause = `No commit in ${root} contains releases/en/2011/vigli.md. If this is the first run, check the name of the file and CONTENT_DIR.`;
  const runFor = (file: string, ...args: string[]) =>
    runPurge(environment, parsePurgeOptions([file, ...args]));
  const run = (...args: string[]) => runFor('releases/en/2011/vigli.md', ...args);
  expect([await run(), log.mock.lastCall]).toEqual([1, [cause]]);
  // It may be the second run.
  expect([await run('--yes'), log.mock.lastCall]).toEqual([
    0,
    [`${cause} What was left on the disk is removed.`],
  ]);
  // As the shell completes it.
  const absolute = join(root, 'content/releases/en/2011/vigli.md');
  for (const file of [absolute, relative('', absolute), './releases/en/2011/vigli.md'])
    expect([await runFor(file), log.mock.lastCall]).toEqual([1, [cause]]);
  for (const file of ['releases/en/2011/vigil', '../vigil.md'])
    await expect(runFor(file)).rejects.toThrow('Name its file below the content folder');
});
