import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkNewsroom } from '../../validation/check-newsroom.ts';
import { writeFirstNewsroom } from './first-newsroom.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';

test('an empty folder or a new repository becomes a newsroom without problems', async () => {
  const contentDir = makeFolder();
  execFileSync('git', ['init', '--quiet'], { cwd: contentDir });
  expect(await writeFirstNewsroom(contentDir, 'America/Chicago')).toBe(true);
  const now = Date.parse('2026-11-24T12:00:00Z');
  const check = () => checkNewsroom({ contentDir, now, cacheDir: makeFolder() });
  expect(await check()).toEqual([]);
  // As soon as it is no sample, it needs a name and an address of its own.
  const site = join(contentDir, 'settings/site.yml');
  await writeFile(site, (await readFile(site, 'utf8')).replace('sample: true', 'sample: false'));
  expect(await check()).toMatchObject([{ field: 'name' }, { field: 'contact.email' }]);
});

test('a folder with any file stays as it is', async () => {
  const contentDir = makeFolder();
  await writeFile(join(contentDir, 'notes.txt'), 'Ours.');
  expect(await writeFirstNewsroom(contentDir, 'UTC')).toBe(false);
  expect(await readdir(contentDir)).toEqual(['notes.txt']);
});

test('a repository whose files are not there stays as it is', async () => {
  const contentDir = makeFolder();
  const git = (...args: string[]) => execFileSync('git', args, { cwd: contentDir });
  git('init', '--quiet');
  git('hash-object', '-w', '--stdin');
  expect(await writeFirstNewsroom(contentDir, 'UTC')).toBe(false);
  expect(await readdir(contentDir)).toEqual(['.git']);
});

test('a missing folder is not created: its name may be mistyped', async () => {
  const contentDir = join(makeFolder(), 'contents');
  expect(await writeFirstNewsroom(contentDir, 'UTC')).toBe(false);
});
