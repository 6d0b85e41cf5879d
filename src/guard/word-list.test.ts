import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { getProtectedWords } from './word-list.ts';

/** A folder with the list `words`, and beside it a repository whose content is in a folder of its own. */
async function makeList(text: string | Buffer, mode = 0o600) {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-words-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'repository/.git'), { recursive: true });
  await mkdir(join(folder, 'repository/content'));
  const place = {
    file: join(folder, 'words'),
    outside: [join(folder, 'repository/content'), join(folder, 'site')],
  };
  await writeFile(place.file, text, { mode });
  await chmod(place.file, mode);
  return { folder, place };
}

test('reads one phrase a line, and again once the file has changed', async () => {
  const { place } = await makeList('# Witnesses\n\nMaría López\r\n  A 123-456  \n');
  const words = await getProtectedWords(place);
  expect(words?.find('maria-lopez; a123456; witnesses')).toEqual([0, 13]);
  expect(await getProtectedWords(place)).toBe(words);
  await writeFile(place.file, 'Witnesses\n');
  expect((await getProtectedWords(place))?.find('maria-lopez; witnesses')).toEqual([13]);
});

test('without a list nothing is looked for', async () => {
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
  ['empty', '# nothing yet\n', 0o600, 'holds no phrase'],
  ['with a phrase that is too short', 'Secret Name\n# x\nNg\n', 0o600, 'line 3 of'],
  ['in another encoding', Buffer.from('Secret \xed', 'latin1'), 0o600, 'UTF-8'],
])('refuses a list that is %s, and tells none of it', async (_, text, mode, words) => {
  const { place } = await makeList(text, mode);
  const error = (await getProtectedWords(place).catch((caught: unknown) => caught)) as Error;
  expect(error.message).toContain(words);
  expect(error.message).toContain('PROTECTED_WORDS');
  expect(error.message).not.toMatch(/Secret|Ng/);
});

test('refuses a list that is missing', async () => {
  const { place, folder } = await makeList('Secret Name');
  await expect(getProtectedWords({ ...place, file: join(folder, 'none') })).rejects.toThrow(
    'no file that can be read',
  );
});

test.each(['repository/words', 'repository/content/words', 'site/words'])(
  'refuses a list at %s, where it would be shared or published',
  async (name) => {
    const { place, folder } = await makeList('Secret Name');
    await mkdir(join(folder, 'site'));
    const file = join(folder, name);
    await writeFile(file, 'Secret Name', { mode: 0o600 });
    await expect(getProtectedWords({ ...place, file })).rejects.toThrow('shared or published');
  },
);
