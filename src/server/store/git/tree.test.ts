import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSampleNewsroom } from '../../../../tests/server/store-samples.ts';
import { openRepository } from '../repository/open-repository.ts';
import { plainMode, writeBlob, writeTree, type TreeFile } from './tree.ts';

async function setUp() {
  const { root, git } = await openSampleNewsroom();
  const repository = await openRepository(join(root, 'content'), () => 0);
  onTestFinished(() => repository.objects.close());
  const file = { id: await writeBlob(repository, 'new'), mode: plainMode };
  const write = (base: string, changes: Record<string, TreeFile | undefined>) =>
    writeTree(repository, base, new Map(Object.entries(changes)));
  const compare = (one: string, other: string) =>
    git(
      '-c',
      'core.quotePath=false',
      'diff-tree',
      '-r',
      '--no-renames',
      '--name-status',
      one,
      other,
    )
      .split('\n')
      .slice(0, -1);
  return { repository, git, file, write, compare };
}

test('changes the named files of a tree, and nothing else', async () => {
  const { file, write, compare, repository } = await setUp();
  const tree = await write('main', {
    'content/new/folder/a.md': file,
    'content/new/folder/ñ.md': file,
    'content/pages/en/about.md': file,
    'content/releases/en/missing.md': undefined,
  });
  expect(compare('main', tree)).toEqual([
    'A\tcontent/new/folder/a.md',
    'A\tcontent/new/folder/ñ.md',
    'M\tcontent/pages/en/about.md',
  ]);
  // A file takes the place of a folder, and the reverse.
  const next = await write(tree, {
    'content/new/folder': file,
    'content/pages/en/about.md': undefined,
    'content/pages/en/about.md/a.md': file,
  });
  expect(compare(tree, next)).toEqual([
    'A\tcontent/new/folder',
    'D\tcontent/new/folder/a.md',
    'D\tcontent/new/folder/ñ.md',
    'D\tcontent/pages/en/about.md',
    'A\tcontent/pages/en/about.md/a.md',
  ]);
  // A folder that is left empty goes.
  const last = await write(next, { 'content/new/folder': undefined });
  expect(compare(last, next)).toEqual(['A\tcontent/new/folder']);
  expect((await repository.objects.read(`${last}:content/new`))?.type).toBeUndefined();
});

test('keeps names in any encoding and other repositories', async () => {
  const { git, file, write, compare, repository } = await setUp();
  const commit = git('rev-parse', 'main').trim();
  const entries = Buffer.concat([
    Buffer.from(`100644 blob ${file.id}\t`),
    Buffer.from('caf\xe9\0', 'latin1'),
    Buffer.from(`160000 commit ${commit}\tmodule\0`),
  ]);
  const base = await repository.git.getText(['mktree', '-z', '--missing'], { input: entries });
  const tree = await write(base, { 'a.md': file });
  expect(compare(base, tree)).toEqual(['A\ta.md']);
  expect(await write(tree, { 'a.md': undefined })).toBe(base);
  expect(await write(base, {})).toBe(base);
});

test.each(['content/../a', 'content/.git/config', 'content/.GIT. /a', 'content/git~1/a', '/a'])(
  'writes no file at %s',
  async (path) => {
    const { file, write } = await setUp();
    await expect(write('main', { [path]: file })).rejects.toThrow(path);
  },
);

test('leaves nothing out when a folder cannot be read', async () => {
  const { file, write } = await setUp();
  await expect(write('0'.repeat(40), { 'a.md': file })).rejects.toThrow('0000');
});
