import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../tests/temporary-folder.ts';
import { listFiles } from './site-files.ts';

test('lists all files of a site, but not what the file system of its disk keeps', async () => {
  const folder = makeFolder();
  for (const path of ['index.html', 'a/b/index.html', 'a/lost+found', 'lost+found/#12']) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), '');
  }
  expect(await listFiles(folder)).toEqual(['a/b/index.html', 'a/lost+found', 'index.html']);
  expect(await listFiles(join(folder, 'missing'))).toEqual([]);
});
