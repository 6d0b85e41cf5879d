import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defineGit, openSampleNewsroom } from '../../../../tests/server/store-samples.ts';
import { makeFolder } from '../../../../tests/temporary-folder.ts';
import { openGitStore } from '../git-store.ts';
import { demandAllFiles, demandNewestFiles } from './whole-repository.ts';

test.each([
  ['--depth=1', ['fetch --unshallow']],
  ['--sparse', ['sparse-checkout disable']],
  [
    '--filter=blob:none',
    [
      'config --unset remote.origin.partialclonefilter',
      'fetch --refetch origin',
      'config --unset remote.origin.promisor',
    ],
  ],
])('a clone with %s is a newsroom once it is whole, unless it is a sample', async (kind, mend) => {
  const { root, git: gitThere } = await openSampleNewsroom();
  gitThere('config', 'uploadpack.allowFilter', 'true');
  const folder = makeFolder();
  const git = defineGit(folder);
  git('clone', '-q', kind, `file://${root}`, '.');
  if (kind === '--sparse') git('sparse-checkout', 'set', 'content/settings');
  const content = join(folder, 'content');
  const open = async () => (await openGitStore(content)).close();
  await open();
  const all = demandAllFiles(content).then(() => 'all files', String);
  expect(await all).toContain(kind === '--sparse' ? 'sparse-checkout disable' : 'all files');
  const settings = join(content, 'settings/site.yml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('sample: true', 'sample: false'));
  const error: unknown = await open().catch((error: unknown) => error);
  for (const command of mend) {
    expect(String(error)).toContain(`git ${command}`);
    git(...command.split(' '));
  }
  await open();
  await demandAllFiles(content);
});

test('a newsroom has its media in Git itself, not in Git LFS, whose filter the store does not run', async () => {
  const { root, git, write, read } = await openSampleNewsroom();
  const settings = 'content/settings/site.yml';
  write(settings, read(settings).replace('sample: true', 'sample: false'));
  write('.gitattributes', '*.png filter=lfs\n');
  const open = () => openGitStore(join(root, 'content'));
  await expect(open()).rejects.toThrow('such as media/vigil.png. Run git lfs pull');
  git('rm', '-qf', '--cached', 'content/media/vigil.png');
  await (await open()).close();
});

test('a repository without a work tree has no files, and one in a rebase has older ones', async () => {
  const { root, git } = await openSampleNewsroom();
  const content = join(root, 'content');
  await demandNewestFiles(content);
  expect(() => git('rebase', '--quiet', '--exec', 'false', '--root')).toThrow();
  await demandAllFiles(content);
  await expect(demandNewestFiles(content)).rejects.toThrow('rebase --quit');
  const bare = makeFolder();
  defineGit(bare)('clone', '-q', '--bare', root, '.');
  await expect(demandAllFiles(bare)).rejects.toThrow('Set CONTENT_DIR to a folder of a clone');
});
