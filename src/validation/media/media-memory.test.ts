import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { altIsFileName } from './media-problems.ts';
import { openMediaMemory } from './media-memory.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';

let cacheDir: string;
let path: string;

beforeEach(() => {
  cacheDir = makeFolder();
  path = join(makeFolder(), 'rosa.jpg');
  writeFileSync(path, 'One');
  // Files that were written a moment ago are always read.
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 10_000);
});

/** Checks the file as a new process does. @returns how often it was read */
async function check(problems = [] as (typeof altIsFileName)[]): Promise<number> {
  const find = vi.fn(() => Promise.resolve(problems));
  const memory = await openMediaMemory(cacheDir);
  expect(await memory.check(path, find)).toEqual(problems);
  await memory.save();
  return find.mock.calls.length;
}

test('a file without problems is read once, until it changes', async () => {
  expect([await check(), await check()]).toEqual([1, 0]);
  writeFileSync(path, 'Two');
  expect([await check(), await check()]).toEqual([1, 0]);
});

test('a copy of a file elsewhere is known by its bytes, also one that was made a moment ago', async () => {
  await check();
  path = join(makeFolder(), 'copy.jpg');
  writeFileSync(path, 'One');
  vi.mocked(Date.now).mockRestore();
  expect([await check(), await check()]).toEqual([0, 0]);
});

test('a file with the bytes of another, but another type, is read', async () => {
  await check();
  path = path.replace('.jpg', '.png');
  writeFileSync(path, 'One');
  expect(await check()).toBe(1);
});

test('a file that changes while it is read is read again', async () => {
  const memory = await openMediaMemory(cacheDir);
  await memory.check(path, () => {
    writeFileSync(path, 'Two and more');
    return Promise.resolve([]);
  });
  await memory.save();
  writeFileSync(path, 'One');
  expect(await check()).toBe(1);
});

test('a file with problems is read every time', async () => {
  expect([await check([altIsFileName]), await check([altIsFileName])]).toEqual([1, 1]);
});

test('a file that nothing uses any more is forgotten, and no name is kept', async () => {
  await check();
  expect(readFileSync(join(cacheDir, 'sound-media.json'), 'utf8')).not.toContain('rosa');
  await (await openMediaMemory(cacheDir)).save();
  expect(await check()).toBe(1);
});

test('a damaged memory remembers nothing', async () => {
  await check();
  writeFileSync(join(cacheDir, 'sound-media.json'), '["');
  expect(await check()).toBe(1);
});
