import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkNewsroom } from '../validation/check-newsroom.ts';
import { writeFirstNewsroom } from './first-newsroom.ts';

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-first-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test('an empty folder or a new repository becomes a newsroom without problems', async () => {
  const contentDir = await makeFolder();
  await mkdir(join(contentDir, '.git'));
  expect(await writeFirstNewsroom(contentDir, 'America/Chicago')).toBe(true);
  const now = Date.parse('2026-11-24T12:00:00Z');
  expect(await checkNewsroom({ contentDir, now, cacheDir: await makeFolder() })).toEqual([]);
});

test('a folder with any file stays as it is', async () => {
  const contentDir = await makeFolder();
  await writeFile(join(contentDir, 'notes.txt'), 'Ours.');
  expect(await writeFirstNewsroom(contentDir, 'UTC')).toBe(false);
  expect(await readdir(contentDir)).toEqual(['notes.txt']);
});

test('a missing folder is not created: its name may be mistyped', async () => {
  const contentDir = join(await makeFolder(), 'contents');
  expect(await writeFirstNewsroom(contentDir, 'UTC')).toBe(false);
});
