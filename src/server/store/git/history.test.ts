import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { now, openSampleNewsroom } from '../../../../tests/server/store-samples.ts';
import { openRepository } from '../repository/open-repository.ts';
import { closeRepository } from './repository.ts';
import { getMergeBase, isAncestor } from './history.ts';

async function openHistory() {
  const { root, git } = await openSampleNewsroom();
  const repository = await openRepository(join(root, 'content'), () => now);
  onTestFinished(() => closeRepository(repository));
  const commit = (message: string) => {
    git('commit', '--quiet', '--allow-empty', `--message=${message}`);
    return git('rev-parse', 'HEAD').trim();
  };
  return { repository, commit, asked: vi.spyOn(repository.git, 'getTextIfAny') };
}

test('asks Git once how two commits are related', async () => {
  const { repository, commit, asked } = await openHistory();
  const [first, second] = [commit('One'), commit('Two')];
  for (let time = 0; time < 3; time += 1) {
    expect(await isAncestor(repository, first, second)).toBe(true);
    expect(await isAncestor(repository, second, first)).toBe(false);
    expect(await getMergeBase(repository, first, second)).toBe(first);
  }
  expect(asked).toHaveBeenCalledTimes(2);
});

test('asks again about a name, which may have moved, and after an error', async () => {
  const { repository, commit } = await openHistory();
  const first = commit('One');
  expect(await getMergeBase(repository, 'main', first)).toBe(first);
  const second = commit('Two');
  expect(await getMergeBase(repository, 'main', second)).toBe(second);
  const unknown = 'f'.repeat(first.length);
  for (let time = 0; time < 2; time += 1)
    await expect(isAncestor(repository, first, unknown)).rejects.toThrow('git merge-base');
});
