import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getProtectedWords } from './word-list.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';

/** A folder with the list `words`, beside a repository whose content is in a folder of its own. */
async function makeList(list: string | Buffer, mode = 0o600) {
  const folder = makeFolder();
  await mkdir(join(folder, 'repository/.git'), { recursive: true });
  await mkdir(join(folder, 'repository/content'));
  const location = {
    file: join(folder, 'words'),
    outside: [join(folder, 'repository/content'), join(folder, 'site')],
  };
  await writeFile(location.file, list, { mode });
  await chmod(location.file, mode);
  return { folder, location };
}

test('reads one phrase per line, and reads the file again after a change', async () => {
  const { location } = await makeList('# Witnesses\n\nMaría López\r\n  A 123-456  \n');
  const words = await getProtectedWords(location);
  expect(words?.find('maria-lopez; a123456; witnesses')).toEqual([0, 13]);
  expect(await getProtectedWords(location)).toBe(words);
  await writeFile(location.file, 'Witnesses\n');
  expect((await getProtectedWords(location))?.find('maria-lopez; witnesses')).toEqual([13]);
});

test('without a list there are no protected words', async () => {
  expect(await getProtectedWords(undefined)).toBeUndefined();
});

test.each<[string, string | Buffer, number, string]>([
  [
    'open to its group',
    'Secret Name',
    0o640,
    'may be read by other users of this machine. Run: chmod 600',
  ],
  ['open to everyone', 'Secret Name', 0o604, 'chmod 600'],
  ['empty', '# nothing yet\n', 0o600, 'contains no phrase'],
  ['with a phrase that is too short', 'Secret Name\n# x\nNg\n', 0o600, 'line 3 of'],
  ['in another encoding', Buffer.from('Secret \xed', 'latin1'), 0o600, 'UTF-8'],
])('rejects a list that is %s, and quotes none of it', async (_, list, mode, message) => {
  const { location } = await makeList(list, mode);
  const error = (await getProtectedWords(location).catch((caught: unknown) => caught)) as Error;
  expect(error.message).toContain(message);
  expect(error.message).toContain('PROTECTED_WORDS');
  expect(error.message).not.toMatch(/Secret|\bNg\b/);
});

test('rejects a list that is missing', async () => {
  const { location, folder } = await makeList('Secret Name');
  await expect(getProtectedWords({ ...location, file: join(folder, 'none') })).rejects.toThrow(
    'is not a readable file',
  );
});

test.each(['repository/words', 'repository/content/words', 'site/words'])(
  'rejects a list at %s, where it would be shared or published',
  async (name) => {
    const { location, folder } = await makeList('Secret Name');
    await mkdir(join(folder, 'site'));
    const file = join(folder, name);
    await writeFile(file, 'Secret Name', { mode: 0o600 });
    await expect(getProtectedWords({ ...location, file })).rejects.toThrow('shared or published');
  },
);
