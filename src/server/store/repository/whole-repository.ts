import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settingsFiles } from '../../../model/location.ts';
import { getReadableFields } from '../../../source/readable-fields.ts';
import { toRepositoryError } from '../../store-api/store-error.ts';
import { Git } from '../git/git.ts';

/**
 * Makes sure that a newsroom has all commits, objects and files of its repository. What a clone left out would seem to have
 * been deleted by somebody, and a backup of it cannot be restored. A sample may be tried out in any clone.
 * @throws StoreError with the commands that bring what is missing
 */
export async function demandWhole(git: Git, isShallow: boolean): Promise<void> {
  const missing = await findMissing(git, isShallow);
  if (missing === undefined || (await isSample(git.folder))) return;
  throw toRepositoryError(`The repository is not whole: ${missing}`);
}

/**
 * Makes sure that a command sees all files of a content folder: those that are not checked out would seem to have been deleted,
 * and be taken down. Where Git says nothing, as without a repository, all are there.
 * @throws an error with the command that brings them
 */
export async function demandAllFiles(contentDir: string): Promise<void> {
  const git = new Git(contentDir);
  await git.getText(['rev-parse', '--show-toplevel']).catch((error: Error) => {
    if (noWorkTree.test(error.message)) throw toNoWorkTree(contentDir);
  });
  const files = await git.getText(['ls-files', '-t']).catch(() => '');
  if (/^S /m.test(files))
    throw new Error(
      `Only some files of ${contentDir} are checked out, and the others would seem to have been deleted, so nothing was done. Run git -C "${contentDir}" sparse-checkout disable.`,
    );
}

/** The same before something is taken down, for which the files must also be the newest. */
export async function demandNewestFiles(contentDir: string): Promise<void> {
  await demandAllFiles(contentDir);
  const git = new Git(contentDir);
  const gitDir = await git.getText(['rev-parse', '--absolute-git-dir']).catch(() => undefined);
  if (gitDir && isRebasing(gitDir))
    throw new Error(
      `A rebase is not finished in ${contentDir}, so its files may be those of an older commit, and nothing was done. ${toRebaseAdvice(`git -C "${contentDir}"`)}`,
    );
}

/** Whether a rebase is not finished: then no branch is checked out. */
export const isRebasing = (gitDir: string) =>
  ['rebase-merge', 'rebase-apply'].some((name) => existsSync(join(gitDir, name)));

/** How to end a rebase. `--abort` would take back what the newsroom has published and withdrawn since it began. */
export const toRebaseAdvice = (git: string, branch = 'main') =>
  `Run ${git} rebase --quit, then ${git} switch --force ${branch}, which drops changes that are not committed. Do not run ${git} rebase --abort: it takes back what was published or withdrawn meanwhile.`;

/** What Git says in a repository without a work tree. */
export const noWorkTree = /must be run in a work tree/;

export const toNoWorkTree = (folder: string) =>
  toRepositoryError(
    `${folder} is in a repository without a work tree. Set CONTENT_DIR to a folder of a clone.`,
  );

async function findMissing(git: Git, isShallow: boolean): Promise<string | undefined> {
  if (isShallow) return 'it is a shallow clone, without older commits. Run git fetch --unshallow.';
  const names = String.raw`^(core\.sparsecheckout|remote\..*\.promisor)$`;
  const settings = (await git.getTextIfAny(['config', '--bool', '--get-regexp', names])) ?? '';
  if (/^core\.sparsecheckout true$/m.test(settings))
    return 'only some of its files are checked out. Run git sparse-checkout disable.';
  const pointers = await git.getText(['ls-files', '--', ':(attr:filter=lfs)'], {
    env: { GIT_LITERAL_PATHSPECS: '0' },
  });
  if (pointers)
    return `it has only pointers to files of Git LFS, such as ${pointers.split('\n')[0]}. Run git lfs pull, delete the lines with filter=lfs from .gitattributes, and run git add --renormalize . and git commit.`;
  const [, remote] = /^remote\.(.*)\.promisor true$/m.exec(settings) ?? [];
  if (remote === undefined) return undefined;
  const unset = `git config --unset remote.${remote}`;
  return `it is a partial clone, without older files. Run ${unset}.partialclonefilter, git fetch --refetch ${remote} and ${unset}.promisor.`;
}

async function isSample(contentDir: string): Promise<boolean> {
  const bytes = await readFile(join(contentDir, settingsFiles.site)).catch(() => Buffer.alloc(0));
  return getReadableFields(bytes)[0]?.['sample'] === true;
}
