import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pLimit from 'p-limit';
import { settingsFiles } from '../../../model/location.ts';
import { writeFirstCommit } from './first-commit.ts';
import { getHookSettings } from './git-settings.ts';
import { demandGit } from './git-version.ts';
import { getCheckedOut, getRef } from '../git/history.ts';
import { getFolder } from '../git/tree.ts';
import { createDatabaseGit, Git, GitError } from '../git/git.ts';
import { ObjectReader } from '../git/object-reader.ts';
import { openObjectWriter } from '../git/object-writer.ts';
import { demandOwnRepository, type RepositoryPaths } from './own-repository.ts';
import { demandWhole, noWorkTree, toNoWorkTree, toRebaseAdvice } from './whole-repository.ts';
import type { Repository, Wait } from '../git/repository.ts';
import { toRepositoryError } from '../../store-api/store-error.ts';

/** Files in the Git folder that show that an operation such as a merge is unfinished. */
const unfinished: Readonly<Record<string, string>> = {
  MERGE_HEAD: 'merge',
  CHERRY_PICK_HEAD: 'cherry-pick',
  REVERT_HEAD: 'revert',
  'rebase-merge': 'rebase',
  'rebase-apply': 'rebase',
};

/**
 * Opens the repository of a content folder, or creates one if there is none.
 * @param getNow the clock
 * @throws StoreError when the repository can't be used; the message says what to do
 */
export async function openRepository(
  contentDir: string,
  getNow: () => number,
  wait: Wait = setTimeout,
): Promise<Repository> {
  const folder = await realpath(contentDir).catch(() => undefined);
  if (folder === undefined) throw toFolderError('There is no content folder', contentDir);
  const outside = new Git(folder);
  await demandGit(outside);
  const { prefix, objectFormat, isShallow, ...paths } =
    (await getRepositoryFacts(outside)) ?? (await createRepository(outside));
  const { root, gitDir, commonDir } = paths;
  await demandOwnRepository(outside, paths);
  await demandWhole(outside, isShallow);
  for (const [name, what] of Object.entries(unfinished))
    if (existsSync(join(gitDir, name)))
      throw toRepositoryError(
        `A ${what} is not finished. ${what === 'rebase' ? toRebaseAdvice('git') : `Finish it, or run git ${what} --abort.`}`,
      );
  const branchRef = await getCheckedOut({ git: outside, gitDir });
  if (branchRef === undefined)
    throw toRepositoryError('No branch is checked out (detached HEAD). Run git switch main.');
  if (branchRef.startsWith('refs/heads/cms/'))
    throw toRepositoryError(
      `A draft is checked out (${branchRef.slice('refs/heads/'.length)}). Run git switch main.`,
    );
  const storeDir = join(gitDir, 'dateline');
  for (const name of ['journal', 'tmp']) await mkdir(join(storeDir, name), { recursive: true });
  const git = createDatabaseGit({
    gitDir,
    emptyFolder: await makeEmptyFolder(join(storeDir, 'no-files')),
    settings: await getHookSettings(outside),
  });
  const repository = {
    git,
    objects: new ObjectReader(git),
    writer: openObjectWriter(git, storeDir),
    root,
    gitDir,
    commonDir,
    storeDir,
    prefix,
    branch: branchRef.slice('refs/heads/'.length),
    branchRef,
    emptyTree: createHash(objectFormat).update('tree 0\0').digest('hex'),
    getNow,
    wait,
    moveInTurn: pLimit(1),
  };
  await demandContent(repository, outside);
  return repository;
}

/** Creates an empty folder. */
async function makeEmptyFolder(path: string): Promise<string> {
  await mkdir(path, { recursive: true });
  for (const name of await readdir(path)) await rm(join(path, name), { recursive: true });
  return path;
}

interface RepositoryFacts extends RepositoryPaths {
  readonly prefix: string;
  readonly objectFormat: string;
  readonly isShallow: boolean;
}

/** Asks for all of it at once, as each start of Git takes some milliseconds. */
async function getRepositoryFacts(git: Git): Promise<RepositoryFacts | undefined> {
  try {
    const answer = await git.getText([
      'rev-parse',
      '--path-format=absolute',
      '--show-toplevel',
      '--absolute-git-dir',
      '--git-common-dir',
      '--show-prefix',
      '--show-object-format',
      '--is-shallow-repository',
    ]);
    const [root = '', gitDir = '', commonDir = '', prefix = '', objectFormat = 'sha1', shallow] =
      answer.split('\n');
    // Git writes slashes, also on Windows.
    return {
      root: resolve(root),
      gitDir: resolve(gitDir),
      commonDir: resolve(commonDir),
      prefix,
      objectFormat,
      isShallow: shallow === 'true',
    };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (/not a git repository/.test(error.message)) return undefined;
    if (noWorkTree.test(error.message)) throw toNoWorkTree(git.folder);
    throw toRepositoryError(`Git does not open the repository: ${error.message}`);
  }
}

const toFolderError = (problem: string, folder: string) =>
  toRepositoryError(
    `${problem} at ${folder}. Set CONTENT_DIR to the folder that holds settings/, releases/ and media/. For a new newsroom, create an empty folder there.`,
  );

/** Makes sure that no folder with other files is committed: they would be in the history, and in each backup. */
function demandNewsroom(folder: string): void {
  if (!existsSync(join(folder, settingsFiles.languages)))
    throw toFolderError('There is no newsroom', folder);
}

async function createRepository(git: Git) {
  demandNewsroom(git.folder);
  await git.run(['init', '--quiet', '--template=', '-b', 'main']);
  const facts = await getRepositoryFacts(git);
  if (!facts) throw toRepositoryError(`Git can’t create a repository in ${git.folder}.`);
  return facts;
}

/** Makes sure that a branch without a commit is that of a new repository: elsewhere, a first commit would begin a second history. */
async function demandNoCommits({ git, branch }: Repository): Promise<void> {
  const branches = ['refs/heads', 'refs/remotes'];
  const format = '--format=%(refname:short)';
  const other = await git.getText(['for-each-ref', '--count=1', format, ...branches]);
  if (other)
    throw toRepositoryError(
      `The branch ${branch} has no commit, but the repository has others (${other}). Switch to the branch that is published: git switch NAME. If it is lost, restore the repository from a backup.`,
    );
}

/** Makes sure that the content folder is committed; a new repository gets its first commit. */
async function demandContent(repository: Repository, outside: Git): Promise<void> {
  const { git, root, branchRef, prefix, emptyTree } = repository;
  const { folder } = outside;
  const isIgnored = await outside.getTextIfAny(['check-ignore', '--', join(folder, 'settings')], {
    // This command does not support literal pathspecs.
    env: { GIT_LITERAL_PATHSPECS: '0' },
  });
  if (isIgnored !== undefined)
    throw toRepositoryError(
      `The content folder is ignored by its repository (.gitignore). Remove it from there, or set CONTENT_DIR to a folder outside of ${root}.`,
    );
  const head = await getRef(repository, branchRef);
  if (head === undefined) {
    await demandNoCommits(repository);
    demandNewsroom(folder);
    return writeFirstCommit({ outside, git, root, folder, ref: branchRef, emptyTree });
  }
  const tracked = await getFolder(repository, head, prefix);
  const hasFiles = (await readdir(folder)).some((name) => name !== '.git');
  if (tracked.size === 0 && hasFiles)
    throw toRepositoryError(
      `The content folder is not in the repository yet. Run git add ${prefix || '.'} and git commit.`,
    );
}
