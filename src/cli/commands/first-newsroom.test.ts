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

test('a newsroom begins in the languages that are asked for, the default first', async () => {
  const contentDir = makeFolder();
  expect(await writeFirstNewsroom(contentDir, 'America/Toronto', ['fr', 'es'])).toBe(true);
  const read = (name: string) => readFile(join(contentDir, 'settings', name), 'utf8');
  expect(await read('languages.yml')).toBe(
    'languages:\n  - code: fr\n    name: Français\n  - code: es\n    name: Español\n',
  );
  expect(await read('site.yml')).not.toContain('News');
  const now = Date.parse('2026-11-24T12:00:00Z');
  expect(await checkNewsroom({ contentDir, now, cacheDir: makeFolder() })).toEqual([]);
});

test('a language in which there are no messages is named, and nothing written', async () => {
  const contentDir = makeFolder();
  await expect(writeFirstNewsroom(contentDir, 'UTC', ['fr', 'pt'])).rejects.toThrow(
    'NEWSROOM_LANGUAGES has “pt”. Write one or more of ar, en, es, fr, the default first, such as fr,es.',
  );
  expect(await readdir(contentDir)).toEqual([]);
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
