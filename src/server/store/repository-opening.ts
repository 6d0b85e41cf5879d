import { existsSync } from 'node:fs';
import { mkdir, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { Git, GitError } from './git.ts';
import { ObjectReader } from './object-reader.ts';
import { Queue } from './queue.ts';
import type { Repository } from './repository.ts';
import { StoreError } from './store-error.ts';

/** Files in the Git folder that say a merge or the like is not finished. */
const unfinished: Readonly<Record<string, string>> = {
  MERGE_HEAD: 'merge',
  CHERRY_PICK_HEAD: 'cherry-pick',
  REVERT_HEAD: 'revert',
  'rebase-merge': 'rebase',
  'rebase-apply': 'rebase',
};

/**
 * Finds the repository of a content folder. A folder that lies in none becomes one.
 * @param getNow the clock
 * @throws StoreError when the repository can't be worked with; the message says what to do
 */
export async function openRepository(
  contentDir: string,
  getNow: () => number,
): Promise<Repository> {
  const folder = await realpath(contentDir).catch(() => undefined);
  if (folder === undefined) throw toRepositoryError(`There is no content folder at ${contentDir}.`);
  const outside = new Git(folder);
  const lines = (await getPlace(outside)) ?? (await createRepository(outside));
  const [root = folder, gitDir = '', commonDir = '', prefix = ''] = lines;
  for (const [name, what] of Object.entries(unfinished))
    if (existsSync(join(gitDir, name)))
      throw toRepositoryError(`A ${what} is not finished. Finish it, or run git ${what} --abort.`);
  const branchRef = await outside.getTextIfAny(['symbolic-ref', '-q', 'HEAD']);
  if (branchRef === undefined)
    throw toRepositoryError('No branch is checked out (detached HEAD). Run git switch main.');
  if (branchRef.startsWith('refs/heads/cms/'))
    throw toRepositoryError(
      `A draft is checked out (${branchRef.slice('refs/heads/'.length)}). Run git switch main.`,
    );
  const git = new Git(root);
  const repository = {
    git,
    objects: new ObjectReader(git),
    root,
    gitDir,
    commonDir,
    storeDir: join(gitDir, 'dateline'),
    prefix,
    branch: branchRef.slice('refs/heads/'.length),
    branchRef,
    emptyTree: await git.getText(['hash-object', '-t', 'tree', '-w', '--stdin'], { input: '' }),
    getNow,
    moves: new Queue(),
  };
  for (const name of ['journal', 'tmp'])
    await mkdir(join(repository.storeDir, name), { recursive: true });
  await demandContent(repository, folder);
  return repository;
}

async function getPlace(git: Git): Promise<string[] | undefined> {
  try {
    const answer = await git.getText([
      'rev-parse',
      '--path-format=absolute',
      '--show-toplevel',
      '--absolute-git-dir',
      '--git-common-dir',
      '--show-prefix',
    ]);
    return answer.split('\n');
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (/not a git repository/.test(error.message)) return undefined;
    if (/must be run in a work tree/.test(error.message))
      throw toRepositoryError('The content folder lies in a repository without a work tree.');
    throw toRepositoryError(`Git does not open the repository: ${error.message}`);
  }
}

async function createRepository(git: Git): Promise<string[]> {
  await git.run(['init', '--quiet', '--template=', '-b', 'main']);
  return (await getPlace(git)) ?? [];
}

/** Sees to it that the content folder is in the branch; a new repository gets its first commit. */
async function demandContent(
  { git, branchRef, prefix }: Repository,
  folder: string,
): Promise<void> {
  const isIgnored = await git.getTextIfAny(['check-ignore', '--', join(folder, 'settings')], {
    // This command alone knows no literal names.
    env: { GIT_LITERAL_PATHSPECS: '0' },
  });
  if (isIgnored !== undefined)
    throw toRepositoryError(
      `The content folder is ignored by its repository (.gitignore). Remove it from there, or set CONTENT_DIR to a folder outside of ${git.folder}.`,
    );
  const head = await git.getTextIfAny(['rev-parse', '-q', '--verify', `${branchRef}^{commit}`]);
  if (head === undefined) return writeFirstCommit(git, folder, branchRef);
  const tracked = await git
    .run(['ls-tree', '-z', `${head}:${prefix}`])
    .catch(() => Buffer.alloc(0));
  const hasFiles = (await readdir(folder)).some((name) => name !== '.git');
  if (tracked.length === 0 && hasFiles)
    throw toRepositoryError(
      `The content folder is not in the repository yet. Run git add ${prefix || '.'} and git commit.`,
    );
}

async function writeFirstCommit(git: Git, folder: string, ref: string): Promise<void> {
  await git.run(['add', '--all', '--', folder]);
  const tree = await git.getText(['write-tree']);
  const own = { name: 'Dateline', email: 'dateline@localhost' };
  const [name = own.name, email = own.email] = await Promise.all([
    git.getTextIfAny(['config', '--get', 'user.name']),
    git.getTextIfAny(['config', '--get', 'user.email']),
  ]);
  const env = {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  };
  const input = 'Content as it was when its repository was made\n\nDateline: first\n';
  const commit = await git.getText(['commit-tree', tree, '-F', '-'], { env, input });
  await git.run(['update-ref', ref, commit, ''], { env });
}

function toRepositoryError(message: string): StoreError {
  return new StoreError('repository', message);
}
