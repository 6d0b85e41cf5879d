import { link, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../tests/temporary-folder.ts';
import { toOwnName } from '../files/own-name.ts';
import { openFolderSite } from './built-site.ts';
import { listFiles } from './site-files.ts';

test('lists all files of a site, and nothing of its disk or of a build that writes it', async () => {
  const folder = makeFolder();
  const foreign = ['lost+found/#12', `.${toOwnName()}.new/0f`];
  for (const path of ['index.html', 'a/b/index.html', 'a/lost+found', ...foreign]) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), '');
  }
  expect(await listFiles(folder)).toEqual(['a/b/index.html', 'a/lost+found', 'index.html']);
  expect(await listFiles(join(folder, 'missing'))).toEqual([]);
});

test('empties a file by putting another in its place, which may be that of another account', async () => {
  const folder = makeFolder();
  await writeFile(join(folder, 'a.json'), 'Words', { mode: 0o444 });
  await link(join(folder, 'a.json'), join(folder, 'same.json'));
  const site = openFolderSite(folder);
  await site.empty('a.json');
  await site.empty('a.json');
  expect(await readFile(join(folder, 'a.json.emptied'), 'utf8')).toBe('');
  expect(await site.list()).toEqual(['a.json', 'same.json']);
  await expect(site.read('a.json')).rejects.toThrow();
  // What reads the folder from another account goes on reading it.
  expect((await stat(join(folder, 'a.json.emptied'))).mode & 0o777).toBe(0o444);
  expect(await readFile(join(folder, 'same.json'), 'utf8')).toBe('Words');
  await site.remove('a.json');
  expect(await listFiles(folder)).toEqual(['same.json']);
});
