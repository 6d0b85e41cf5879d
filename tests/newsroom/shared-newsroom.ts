import { expect, inject, vi } from 'vitest';
import { runGit } from '../git/git-command.ts';
import { waitLimit } from '../time-limits.ts';
import { writeFiles } from '../write-files.ts';
import { startNewsroom, type NewsroomFiles, type RunningNewsroom } from './running-newsroom.ts';
import { maya } from './staff.ts';

/** A private list of protected words that no content has. */
const protectedName = 'Rosa Quispe Mamani';

/**
 * The newsroom that the test files of one worker share, one after the other. Starting one, its builder and a browser that
 * has never seen its admin costs more than most files do with it.
 */
export class SharedNewsroom {
  readonly newsroom: RunningNewsroom;
  readonly #cookie: string;

  private constructor(newsroom: RunningNewsroom, cookie: string) {
    this.newsroom = newsroom;
    this.#cookie = cookie;
  }

  static async start(): Promise<SharedNewsroom> {
    const built = inject('builtNewsroom');
    const newsroom = await startNewsroom({ built, protectedWords: protectedName });
    return new SharedNewsroom(newsroom, await signIn(newsroom));
  }

  /**
   * Sets the newsroom back to its first commit, without drafts and without anything that tests have left, and adds files.
   * Resolves when readers see this.
   */
  async setBack(files: NewsroomFiles): Promise<void> {
    const { git, repository, isRunning, restart } = this.newsroom;
    if (!isRunning()) await restart();
    const first = git('rev-list', '--max-parents=0', 'main').trim();
    git('symbolic-ref', 'HEAD', 'refs/heads/main');
    git('read-tree', '--reset', '-u', first);
    git('clean', '--quiet', '-d', '--force');
    writeFiles(repository, files);
    git('add', '--all');
    const tree = git('write-tree').trim();
    const commit = git('commit-tree', tree, '-p', first, '-m', 'The newsroom as it was').trim();
    const refs = git('for-each-ref', '--format=%(refname)').trim().split('\n');
    // In one step: each move of the branch would make the server build.
    const moves = refs.map((ref) =>
      ref === 'refs/heads/main' ? `update ${ref} ${commit}` : `delete ${ref}`,
    );
    runGit(repository, ['update-ref', '--stdin'], { input: `${moves.join('\n')}\n` });
    await vi.waitFor(
      async () => expect(await this.#getSite()).toMatchObject({ state: 'ready', commit }),
      { timeout: waitLimit, interval: 50 },
    );
  }

  async #getSite(): Promise<unknown> {
    const headers = { Cookie: this.#cookie, 'X-Newsroom': '1' };
    return await (await fetch(`${this.newsroom.url}/admin/api/site`, { headers })).json();
  }
}

/** @returns the cookie of a session that survives a restart */
async function signIn({ url, takeLink }: RunningNewsroom): Promise<string> {
  const code = new URL(await takeLink()).hash.replace('#code=', '');
  const answer = await fetch(`${url}/admin/api/session`, {
    method: 'POST',
    headers: { Origin: url, 'Content-Type': 'application/json', 'X-Newsroom': '1' },
    body: JSON.stringify({ code, ...maya }),
  });
  return answer.headers.getSetCookie()[0]!.split(';')[0]!;
}
