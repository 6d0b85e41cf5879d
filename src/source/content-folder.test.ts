import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import {
  getCompanionPath,
  listContentFiles,
  listMediaFiles,
  readContentFolder,
  readMediaFolder,
  updateContentFolder,
} from './content-folder.ts';
import { makeFolder } from '../../tests/temporary-folder.ts';

async function makeContent(paths: readonly string[]): Promise<string> {
  const folder = makeFolder();
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), '');
  }
  return folder;
}

test('lists entries and settings, but no media, notes at the top or files of the operating system', async () => {
  const folder = await makeContent([
    'releases/en/2011/b.md',
    'releases/en/2011/a.md',
    'releases/en/2011/.a.md.swp',
    'releases/en/2011/a.md~',
    'releases/.DS_Store',
    'topics/Thumbs.db',
    'topics/a.yml',
    'media/a.jpg',
    'README.md',
    '.git/config',
  ]);
  expect(await listContentFiles(folder)).toEqual([
    'releases/en/2011/a.md',
    'releases/en/2011/b.md',
    'topics/a.yml',
  ]);
  expect(await listContentFiles(folder, 'topics')).toEqual(['topics/a.yml']);
  expect(await listContentFiles(folder, 'people')).toEqual([]);
});

test('names links and does not follow them', async () => {
  const folder = await makeContent(['topics/a.yml']);
  await symlink(join(folder, 'topics'), join(folder, 'people'));
  await symlink(join(folder, 'topics/a.yml'), join(folder, 'topics/b.yml'));
  expect(await listContentFiles(folder)).toEqual(['topics/a.yml']);
  expect((await readContentFolder(folder)).links).toEqual(['people', 'topics/b.yml']);
});

test('names links among the media, and the folder of media that is one', async () => {
  const folder = await makeContent(['media/2011/a.jpg']);
  await symlink(join(folder, 'media/2011/a.jpg'), join(folder, 'media/2011/b.jpg'));
  expect((await readContentFolder(folder)).links).toEqual([]);
  expect((await readMediaFolder(folder)).links).toEqual(['media/2011/b.jpg']);
  expect(await listMediaFiles(folder)).toEqual(['media/2011/a.jpg']);
  const other = await makeContent(['topics/a.yml']);
  await symlink(join(folder, 'media'), join(other, 'media'));
  expect((await readContentFolder(other)).links).toEqual(['media']);
  expect(await listMediaFiles(other)).toEqual([]);
});

test('is known from what it was and what was written there', async () => {
  const folder = await makeContent(['topics/a.yml', 'topics/c.yml', 'media/a.jpg']);
  const before = await readContentFolder(folder);
  await rm(join(folder, 'topics/c.yml'));
  for (const link of ['people', 'topics/c.yml', 'media/b.jpg'])
    await symlink(join(folder, 'topics/a.yml'), join(folder, link));
  const files = ['topics/a.yml', 'topics/b.yml', 'topics/.b.swp', 'README.md', 'media/c.jpg'];
  for (const path of files) await writeFile(join(folder, path), '');
  const written = [...files, 'people', 'topics/c.yml', 'media/b.jpg', 'pages/gone.md'];
  const after = updateContentFolder(folder, before, written);
  expect(after).toEqual(await readContentFolder(folder));
  expect(after).toEqual({
    paths: ['topics/a.yml', 'topics/b.yml'],
    links: ['people', 'topics/c.yml'],
  });
});

test.each([
  ['./a.csv', 'reports/en/2011/a.csv'],
  ['a.csv', 'reports/en/2011/a.csv'],
  ['../../es/2011/a.csv', 'reports/es/2011/a.csv'],
  ['../../../../a.csv', undefined],
  ['../../../media/a.csv', undefined],
  ['./a.md', undefined],
])('a report that refers to %s means %s', (src, path) => {
  expect(getCompanionPath('reports/en/2011/x.mdx', src)).toBe(path);
});
