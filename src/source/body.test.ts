import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { demandBody, readBody } from './body.ts';
import { parseSourceFile } from './source-file.ts';
import { makeFolder } from '../../tests/temporary-folder.ts';

async function read(source: string | Buffer) {
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

it('reads control characters as the content check does, which remembers the digest of the body', async () => {
  const source = '---\nslug: a\n---\nOne\u000Btwo\u0007\u001B\u0085.\n';
  const { body } = await read(source);
  expect(body).toBe('One two   .\n');
  const { value } = parseSourceFile('a.md', Buffer.from(source));
  expect(() => demandBody('a.md', body, value!.bodyDigest)).not.toThrow();
});

it('names a file without fields', async () => {
  await expect(read('Text.\n')).rejects.toThrow('a.md: The file does not begin with its fields.');
});

it('names a file that is not UTF-8', async () => {
  await expect(read(Buffer.from([0xff]))).rejects.toThrow('a.md: The file is not UTF-8 text');
});
