import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { now, openSampleNewsroom, release } from '../../../../tests/server/store-samples.ts';
import { openRepository } from '../repository/open-repository.ts';
import { closeRepository } from './repository.ts';
import { readTrailers } from '../drafts/draft-trailers.ts';
import { listRevisions } from '../history/entry-history.ts';
import { listMedia } from '../media/media-library.ts';
import { getLastChange, getMergeBase, isAncestor } from './history.ts';

async function openHistory() {
  const { root, git } = await openSampleNewsroom();
  const repository = await openRepository(join(root, 'content'), () => now);
  onTestFinished(() => closeRepository(repository));
  const commit = (message: string) => {
    git('commit', '--quiet', '--allow-empty', `--message=${message}`);
    return git('rev-parse', 'HEAD').trim();
  };
  return { repository, commit, asked: vi.spyOn(repository.git, 'run') };
}

test('asks Git once about commits, whatever the question is', async () => {
  const { repository, commit, asked } = await openHistory();
  const [first, second] = [commit('One'), commit('Two')];
  for (let time = 0; time < 3; time += 1) {
    expect(await isAncestor(repository, first, second)).toBe(true);
    expect(await isAncestor(repository, second, first)).toBe(false);
    expect(await getMergeBase(repository, first, second)).toBe(first);
    expect(await getLastChange(repository, `${first}..${second}`)).toMatchObject({
      commit: second,
    });
    expect(await readTrailers(repository, first, second)).toMatchObject({ status: 'draft' });
    expect(await listMedia(repository, 'content/media')).not.toEqual([]);
    expect(await listRevisions(repository, release)).toHaveLength(1);
  }
  // Refs may move.
  const commands = asked.mock.calls
    .map(([[command]]) => command)
    .filter((one) => one !== 'for-each-ref');
  expect(commands.sort()).toEqual([...Array<string>(5).fill('log'), 'ls-tree', 'merge-base']);
});

test('asks again about a name, which may have moved, and after an error', async () => {
  const { repository, commit } = await openHistory();
  const first = commit('One');
  expect(await getMergeBase(repository, 'main', first)).toBe(first);
  const second = commit('Two');
  expect(await getMergeBase(repository, 'main', second)).toBe(second);
  expect(await getLastChange(repository, 'main')).toMatchObject({ commit: second });
  const third = commit('Three');
  expect(await getLastChange(repository, 'main')).toMatchObject({ commit: third });
  const unknown = 'f'.repeat(first.length);
  for (let time = 0; time < 2; time += 1)
    await expect(isAncestor(repository, first, unknown)).rejects.toThrow('git merge-base');
});
