import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defineGit, openSampleNewsroom } from '../../../../tests/server/store-samples.ts';
import { makeFolder } from '../../../../tests/temporary-folder.ts';
import { openGitStore } from '../git-store.ts';

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
  const settings = join(content, 'settings/site.yml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('sample: true', 'sample: false'));
  const error: unknown = await open().catch((error: unknown) => error);
  for (const command of mend) {
    expect(String(error)).toContain(`git ${command}`);
    git(...command.split(' '));
  }
  await open();
});
