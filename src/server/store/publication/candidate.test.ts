import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { now, openSampleNewsroom } from '../../../../tests/server/store-samples.ts';
import { makeFolder } from '../../../../tests/temporary-folder.ts';
import { TreeFolder } from '../git/tree-folder.ts';
import { openRepository } from '../repository/open-repository.ts';
import { openCandidate } from './candidate.ts';

test('checks a state of the newsroom once, and again when the list of protected words has changed', async () => {
  const { root } = await openSampleNewsroom();
  const repository = await openRepository(join(root, 'content'), () => now);
  const file = join(makeFolder(), 'words.txt');
  const write = (word: string) => writeFile(file, `${word}\n`, { mode: 0o600 });
  await write('Quorvane Lund');
  const protectedWords = { file, outside: [] };
  const candidate = openCandidate(repository, { protectedWords });
  onTestFinished(async () => {
    await candidate.close();
    repository.objects.close();
  });
  const check = vi.spyOn(TreeFolder.prototype, 'use').mockResolvedValue([]);
  const find = () => candidate.findProblems('main', 'main', new Set());
  expect([await find(), await find(), check.mock.calls.length]).toEqual([[], [], 1]);
  await write('Alvarado Quorvane');
  expect([await find(), check.mock.calls.length]).toEqual([[], 2]);
});
