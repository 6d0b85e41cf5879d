import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recover } from '../refs/recovery.ts';
import { openRepository } from '../repository/open-repository.ts';
import { closeRepository } from './repository.ts';
import { now, openSampleNewsroom } from '../../../../tests/server/store-samples.ts';
import { removeLeftFolders, useTemporaryFolder } from './temporary-folder.ts';
import { writeBlob } from './tree.ts';

async function openSampleRepository() {
  const { root, git } = await openSampleNewsroom();
  return { git, repository: await openRepository(join(root, 'content'), () => now) };
}

test('recovery does not remove folders in use', async () => {
  const { git, repository } = await openSampleRepository();
  let isWritten = false;
  const writing = Promise.all(
    Array.from({ length: 20 }, (_, number) => writeBlob(repository, `new ${number}`)),
  ).finally(() => (isWritten = true));
  const recovering = async () => {
    while (!isWritten) await recover(repository);
  };
  const [ids] = await Promise.all([writing, recovering()]);
  expect(ids.map((id) => git('cat-file', 'blob', id))).toEqual(
    ids.map((_, number) => `new ${number}`),
  );
  await closeRepository(repository);
});

test('a folder that is created while others are looked through stays', async () => {
  const { repository } = await openSampleRepository();
  let isOver = false;
  const removing = async () => {
    while (!isOver) await removeLeftFolders(repository);
  };
  const writing = async () => {
    for (let count = 0; count < 100; count += 1)
      await useTemporaryFolder(repository, async (folder) => {
        await writeFile(join(folder, 'a'), 'a');
        expect(await readdir(folder)).toEqual(['a']);
      });
  };
  await Promise.all([
    Promise.all([writing(), writing(), writing()]).finally(() => (isOver = true)),
    removing(),
    removing(),
  ]);
  await closeRepository(repository);
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
  await closeRepository(repository);
});
