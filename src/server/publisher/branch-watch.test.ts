import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { watchBranch } from './branch-watch.ts';
import { runGit } from '../../../tests/git/git-command.ts';
import { makeFolder } from '../../../tests/temporary-folder.ts';

/** A repository with one commit on a branch. */
async function setUp(branch: string) {
  const folder = makeFolder();
  const git = (...args: string[]) =>
    runGit(folder, ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args]);
  git('init', '--quiet', `--initial-branch=${branch}`);
  git('commit', '--quiet', '--allow-empty', '--message=First');
  return { git, commonDir: join(folder, '.git') };
}

describe('watchBranch', () => {
  test.each(['main', 'teams/press'])('reports a commit on %s', async (branch) => {
    const { git, commonDir } = await setUp(branch);
    await new Promise<void>((resolve) => {
      onTestFinished(watchBranch(commonDir, branch, resolve));
      git('commit', '--quiet', '--allow-empty', '--message=Second');
    });
  });

  test('reports a change of packed-refs', async () => {
    const { git, commonDir } = await setUp('main');
    await new Promise<void>((resolve) => {
      onTestFinished(watchBranch(commonDir, 'main', resolve));
      git('pack-refs', '--all');
    });
  });

  test('ignores a folder that cannot be watched', () => {
    expect(() => watchBranch('/nowhere/at/all', 'main', () => undefined)()).not.toThrow();
  });
});
