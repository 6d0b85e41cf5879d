import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Git } from '../git/git.ts';
import type { Repository } from '../git/repository.ts';
import { toRepositoryError } from '../../store-api/store-error.ts';

/** Absolute paths of a repository. */
export type RepositoryPaths = Pick<Repository, 'root' | 'gitDir' | 'commonDir'>;

/**
 * Makes sure that the repository is this folder's own: a content folder received from
 * somebody else must not make the store work on another repository of the same user.
 * @throws StoreError with the link and what to do about it
 */
export async function demandOwnRepository(git: Git, paths: RepositoryPaths): Promise<void> {
  if (!(await isOwn(git, paths)))
    throw toRepositoryError(
      `${join(paths.root, '.git')} leads to a repository that does not know this folder (${paths.gitDir}). Make a copy with git clone, and start the newsroom there.`,
    );
  const alternates = join(paths.commonDir, 'objects/info/alternates');
  if (await lstat(alternates).catch(() => undefined))
    throw toRepositoryError(
      `The repository borrows objects from another one (${alternates}). Run git repack -a -d, then delete that file.`,
    );
  for (const path of getWrittenPaths(paths)) await demandNoLinks(path);
}

/** Whether the repository knows of the work tree, not only the other way round. */
async function isOwn(git: Git, { root, gitDir, commonDir }: RepositoryPaths): Promise<boolean> {
  const dotGit = join(root, '.git');
  const facts = await lstat(dotGit).catch(() => undefined);
  if (facts?.isDirectory()) return gitDir === dotGit && commonDir === gitDir;
  if (!facts?.isFile()) return false;
  // A submodule, or a Git folder that was moved elsewhere.
  if (commonDir === gitDir) return (await getWorkTree(git, gitDir)) === root;
  // A linked work tree: only its repository can have written this file.
  const noted = await readFile(join(gitDir, 'gitdir'), 'utf8').catch(() => '');
  const isNoted = (await toReal(resolve(gitDir, noted.trim()))) === dotGit;
  return isNoted && dirname(gitDir) === join(commonDir, 'worktrees');
}

async function getWorkTree(git: Git, gitDir: string): Promise<string | undefined> {
  const path = await git.getTextIfAny(['config', '--get', 'core.worktree']);
  return path === undefined ? undefined : toReal(resolve(gitDir, path));
}

const toReal = (path: string) => realpath(path).catch(() => undefined);

/** Files and folders that the store writes to, or lets Git write to. */
const getWrittenPaths = ({ gitDir, commonDir }: RepositoryPaths) => [
  ...['HEAD', 'index', 'logs', 'refs', 'dateline'].map((name) => join(gitDir, name)),
  ...['packed-refs', 'logs', 'refs', 'reftable'].map((name) => join(commonDir, name)),
  join(commonDir, 'objects'),
];

/** Object files need no check: Git never overwrites one. */
const isObject = (path: string) => /[\\/]objects[\\/]([0-9a-f]{2}|pack)[\\/]/.test(path);

async function demandNoLinks(path: string): Promise<void> {
  if (isObject(path)) return;
  const facts = await lstat(path).catch(() => undefined);
  if (facts?.isSymbolicLink())
    throw toRepositoryError(
      `${path} is a link that leads elsewhere. Make a copy with git clone, and start the newsroom there.`,
    );
  if (!facts?.isDirectory()) return;
  for (const name of await readdir(path)) await demandNoLinks(join(path, name));
}
