import type { Repository } from './repository.ts';
import { toContentPath, toTreePath } from './tree.ts';

/** A file of the content folder in a commit of a branch. */
export interface LoggedPath {
  /** `content/…` */
  readonly path: string;
  /** The commit before it on the branch; empty for the first. */
  readonly parent: string;
  /** Who made the commit, and when, in ISO 8601. */
  readonly by: string;
  readonly at: string;
}

/**
 * Lists which files the commits of a branch changed, the last commit first: a publication counts as one, without the commits
 * of its draft.
 * @param options of `git log`, such as `--diff-filter=D`
 * @param folder `content/…`; without it, all files
 */
export async function readPathLog(
  repository: Repository,
  head: string,
  options: readonly string[],
  folder?: string,
): Promise<LoggedPath[]> {
  const answer = await repository.git.getText([
    ...['log', '--first-parent', '-m', '--no-renames', '--name-only', '-z', ...options],
    ...['--format=%x01%P%x00%an%x00%aI%x00', head, '--'],
    ...(folder === undefined ? [] : [toTreePath(repository, folder)]),
  ]);
  return answer
    .split('\u0001')
    .slice(1)
    .flatMap((commit) => {
      const [parents = '', by = '', at = '', ...names] = commit.split('\0');
      const parent = parents.split(' ')[0]!;
      return names.flatMap((name) => {
        const path = toContentPath(repository, name.replace(/^\n/, ''));
        return path === undefined ? [] : [{ path, parent, by, at }];
      });
    });
}
