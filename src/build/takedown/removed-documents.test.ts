import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../tests/temporary-folder.ts';
import { openFolderSite } from '../files/built-site.ts';
import {
  forgetRemovedDocuments,
  keepRemovedDocuments,
  readRemovedDocuments,
} from './removed-documents.ts';

test('nothing is left of a document that was emptied beside a build, and one that is shown again stays', async () => {
  const [cacheDir, outDir] = [makeFolder(), makeFolder()];
  const site = openFolderSite(outDir);
  await mkdir(join(outDir, 'api'));
  for (const name of ['gone', 'again']) {
    await writeFile(join(outDir, `api/${name}.json`), '{}');
    keepRemovedDocuments(cacheDir, { [`api/${name}.json`]: {} });
    await site.empty(`api/${name}.json`);
  }
  await writeFile(join(outDir, 'api/again.json'), '{}');
  await forgetRemovedDocuments(cacheDir, outDir);
  expect(await readdir(join(outDir, 'api'))).toEqual(['again.json']);
  expect(readRemovedDocuments(cacheDir)).toEqual({});
});
