import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readBody } from './body.ts';
import { makeFolder } from '../../tests/temporary-folder.ts';

async function read(source: string) {
  const folder = makeFolder();
  await writeFile(join(folder, 'a.md'), source);
  return readBody(folder, 'a.md');
}

it.each([
  ['a file', '---\nslug: a\n---\nText.\n'],
  ['a file that begins with a byte order mark', '\uFEFF---\nslug: a\n---\nText.\n'],
])('reads the body of %s', async (_name, source) => {
  expect(await read(source)).toEqual({ body: 'Text.\n', line: 4 });
});

it('names a file without fields', async () => {
  await expect(read('Text.\n')).rejects.toThrow('a.md: The file does not begin with its fields.');
});
