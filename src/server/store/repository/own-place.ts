import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Git } from '../git/git.ts';
import { toRepositoryError } from '../../store-api/store-error.ts';

/** Where a repository lies: absolute paths. */
export interface GitPlace {
  readonly root: string;
  readonly gitDir: string;
  readonly commonDir: string;
}

/**
 * Makes sure that all that is read and written as a repository is this folder's own: a folder that somebody
 * hands over must not make the store work on another one of the same user.
 * @throws StoreError with what leads elsewhere, and what to do
 */
export async function demandOwnPlace(git: Git, place: GitPlace): Promise<void> {
  if (!(await isOwn(git, place)))
    throw toRepositoryError(
      `${join(place.root, '.git')} leads to a repository that does not know this folder (${place.gitDir}). Make a copy with git clone, and start the newsroom there.`,
    );
  const alternates = join(place.commonDir, 'objects/info/alternates');
  if (await lstat(alternates).catch(() => undefined))
    throw toRepositoryError(
      `The repository borrows texts from another one (${alternates}). Run git repack -a -d, then delete that file.`,
    );
  for (const path of getWrittenPaths(place)) await demandNoLinks(path);
}

/** Whether the repository knows of the work tree, as well as the other way round. */
async function isOwn(git: Git, { root, gitDir, commonDir }: GitPlace): Promise<boolean> {
  const dotGit = join(root, '.git');
  const facts = await lstat(dotGit).catch(() => undefined);
  if (facts?.isDirectory()) return gitDir === dotGit && commonDir === gitDir;
  if (!facts?.isFile()) return false;
  // A submodule, or a Git folder that somebody has put elsewhere.
  if (commonDir === gitDir) return (await getWorkTree(git, gitDir)) === root;
  // A linked work tree: only its repository can have noted it there.
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
const getWrittenPaths = ({ gitDir, commonDir }: GitPlace) => [
  ...['HEAD', 'index', 'logs', 'refs', 'dateline'].map((name) => join(gitDir, name)),
  ...['packed-refs', 'logs', 'refs', 'reftable'].map((name) => join(commonDir, name)),
  join(commonDir, 'objects'),
];

/** Files of objects are left out: Git never writes into one that is there. */
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
