import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { StaticFolder } from './static-file.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';

test('reads a file that a build has rewritten again, and keeps the same object for equal bytes', async () => {
  const folder = makeFolder();
  const files = new StaticFolder(folder);
  const write = async (text: string, minute: number) => {
    await writeFile(join(folder, 'a.js'), text);
    const moment = new Date(Date.UTC(2026, 10, 24, 12, minute));
    await utimes(join(folder, 'a.js'), moment, moment);
    return { file: await files.getFile(['a.js']), moment };
  };
  const first = await write('one', 0);
  const same = await write('one', 1);
  expect(same.file?.modified).toEqual(same.moment);
  expect(same.file?.bytes).toBe(first.file?.bytes);
  const other = await write('two', 2);
  expect(Buffer.from(other.file!.bytes).toString()).toBe('two');
});
