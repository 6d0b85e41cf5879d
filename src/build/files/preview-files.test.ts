import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../tests/temporary-folder.ts';
import { getPreviewFolder, writePreview } from './preview-files.ts';

test('writes only what has changed, and removes parts that a new snapshot lacks', async () => {
  const cacheDir = makeFolder();
  const folder = getPreviewFolder(cacheDir);
  const getInode = (name: string) => statSync(join(folder, name)).ino;
  const months = ['2011-07', '2011-06'];
  await writePreview(cacheDir, {
    newsroom: { months, media: ['media-0a'] },
    '2011-07': { publications: ['Vigil'] },
    '2011-06': { publications: [] },
    'media-0a': {},
  });
  const before = ['2011-06.json', '2011-07.json', 'media-0a.json', 'newsroom.json'];
  expect(readdirSync(folder).sort()).toEqual(before);
  const inodes = before.map(getInode);
  await writePreview(cacheDir, { '2011-07': { publications: [] }, 'media-0a': {} });
  expect(before.filter((name, index) => getInode(name) !== inodes[index])).toEqual([
    '2011-07.json',
  ]);
  await writePreview(cacheDir, { newsroom: { months: ['2011-07'], media: [] } });
  expect(readdirSync(folder).sort()).toEqual(['2011-07.json', 'newsroom.json']);
  expect(readFileSync(join(folder, '2011-07.json'), 'utf8')).toBe('{"publications":[]}');
});
