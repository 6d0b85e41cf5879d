import fc from 'fast-check';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { getCases } from '../../../../tests/cases.ts';
import { runGit } from '../../../../tests/git/git-command.ts';
import { openSampleNewsroom } from '../../../../tests/server/store-samples.ts';
import { openRepository } from '../repository/open-repository.ts';
import { getFileChanges } from './file-changes.ts';
import { closeRepository } from './repository.ts';
import { formatIndexInfo, plainMode, writeBlob, writeTree, type TreeFile } from './tree.ts';

async function setUp() {
  const { root, git } = await openSampleNewsroom();
  const repository = await openRepository(join(root, 'content'), () => 0);
  onTestFinished(() => closeRepository(repository));
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
  expect((await repository.objects.find(`${last}:content/new`))?.type).toBeUndefined();
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

test('trees that are written and compared are those of Git', async () => {
  const { root, git } = await openSampleNewsroom();
  const repository = await openRepository(join(root, 'content'), () => 0);
  onTestFinished(() => closeRepository(repository));
  const id = await writeBlob(repository, 'text');
  const env = { GIT_INDEX_FILE: join(root, '.git/other-index') };
  /** Changes files by way of an index. */
  const writeWithIndex = (base: string, changes: ReadonlyMap<string, TreeFile | undefined>) => {
    const run = (args: readonly string[], input = '') =>
      runGit(root, args, { env, input }).toString().trim();
    run(['read-tree', base]);
    // Git removes the folder in the place of a file, and the file in that of a folder, if it reads the removals first.
    const lines = [...changes].toSorted(([, a], [, b]) => Number(Boolean(a)) - Number(Boolean(b)));
    const input = lines.map(([path, file]) => formatIndexInfo(repository, path, file)).join('');
    run(['update-index', '-z', '--index-info'], input);
    return run(['write-tree']);
  };
  const name = fc.constantFrom('a', 'a.b', 'b', 'content', 'pages', 'en', 'about.md', 'ñ “é”');
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
  const file = fc.option(fc.constantFrom('100644', '100755', '120000'), { nil: undefined });
  const changes = fc
    .uniqueArray(fc.tuple(path, file), {
      maxLength: 8,
      // No file is in another.
      comparator: ([a], [b]) => `${a}/`.startsWith(`${b}/`) || `${b}/`.startsWith(`${a}/`),
    })
    .map((pairs) => new Map(pairs.map(([at, mode]) => [at, mode && { id, mode }])));
  await fc.assert(
    fc.asyncProperty(fc.array(changes, { minLength: 1, maxLength: 3 }), async (steps) => {
      let base = git('rev-parse', 'main^{tree}').trim();
      for (const step of steps) {
        const next = await writeTree(repository, base, step);
        expect(next).toBe(writeWithIndex(base, step));
        const compared = await getFileChanges(repository, base, next);
        const lines = compared.map(({ path: at, from, to }) => [at, from, to].join(' ')).sort();
        expect(lines).toEqual(listWithGit(base, next));
        base = next;
      }
    }),
    { numRuns: getCases(6) },
  );

  function listWithGit(from: string, to: string): string[] {
    const parts = git('diff-tree', '-r', '-z', '--no-renames', '--raw', from, to).split('\0');
    const toId = (one = '') => (/^0+$/.test(one) ? undefined : one);
    return Array.from({ length: (parts.length - 1) / 2 }, (_, index) => {
      const [, , before, after] = parts[index * 2]!.split(' ');
      return [parts[index * 2 + 1], toId(before), toId(after)].join(' ');
    }).sort();
  }
});
