import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openSampleNewsroom } from '../../../../tests/server/store-samples.ts';
import { openRepository } from '../repository/open-repository.ts';
import { closeRepository } from './repository.ts';

test('a process that was killed is started again, and what it refuses is reported in the words of Git', async () => {
  const { root, git } = await openSampleNewsroom();
  const repository = await openRepository(join(root, 'content'), () => 0);
  onTestFinished(() => closeRepository(repository));
  const started = vi.spyOn(repository.git, 'start');
  const write = (text: string) => repository.writer.write('blob', text);
  await Promise.all([write('one'), write('two')]);
  expect(started).toHaveBeenCalledTimes(1);
  const child = started.mock.results[0]!.value as ReturnType<typeof repository.git.start>;
  const ended = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  expect(git('cat-file', 'blob', await write('three'))).toBe('three');
  await expect(repository.writer.write('commit', 'no commit')).rejects.toThrow('git hash-object:');
  expect(git('cat-file', 'blob', await write('four'))).toBe('four');
  await closeRepository(repository);
  await expect(write('five')).rejects.toThrow('The repository is closed');
});

test('writes again when the disk that was full at the first time has space', async () => {
  const { root, git } = await openSampleNewsroom();
  const repository = await openRepository(join(root, 'content'), () => 0);
  onTestFinished(() => closeRepository(repository));
  const folder = join(repository.storeDir, 'tmp');
  renameSync(folder, `${folder}-away`);
  writeFileSync(folder, '');
  await expect(repository.writer.write('blob', 'one')).rejects.toThrow('mkdir');
  rmSync(folder);
  renameSync(`${folder}-away`, folder);
  expect(git('cat-file', 'blob', await repository.writer.write('blob', 'two'))).toBe('two');
});
