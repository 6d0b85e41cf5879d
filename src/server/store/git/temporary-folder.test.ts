import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recover } from '../refs/recovery.ts';
import { openRepository } from '../repository/open-repository.ts';
import { now, openSampleNewsroom } from '../../../../tests/server/store-samples.ts';
import { getTreeFile, plainMode, writeBlob, writeTree } from './tree.ts';

async function openSampleRepository() {
  const { root, git } = await openSampleNewsroom();
  return { git, repository: await openRepository(join(root, 'content'), () => now) };
}

test('recovery does not remove folders in use', async () => {
  const { git, repository } = await openSampleRepository();
  const id = await writeBlob(repository, 'new');
  const changes = new Map([['content/new.md', { id, mode: plainMode }]]);
  let isWritten = false;
  const writing = writeTree(repository, 'main', changes).finally(() => (isWritten = true));
  const recovering = async () => {
    while (!isWritten) await recover(repository);
  };
  const [tree] = await Promise.all([writing, recovering()]);
  expect(await getTreeFile(repository, tree, 'content/new.md')).toEqual({ id, mode: plainMode });
  expect(git('diff-tree', '-r', '--name-status', 'main', tree)).toBe('A\tcontent/new.md\n');
  repository.objects.close();
});

test('removes folders of processes that are gone, also with the same process id', async () => {
  const { repository } = await openSampleRepository();
  const folder = join(repository.storeDir, 'tmp');
  const [own, dead, alive] = [`${process.pid}-a`, '99999999-b', `${process.ppid}-c`] as const;
  for (const name of [own, dead, alive])
    await mkdir(join(folder, name, 'inner'), { recursive: true });
  await recover(repository);
  const left = await readdir(folder);
  expect([own, dead, alive].filter((name) => left.includes(name))).toEqual([alive]);
  repository.objects.close();
});
