import { copyFile, lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import type { Repository } from '../git/repository.ts';
import {
  makeTemporaryFolder,
  removeTemporaryFolder,
  useTemporaryFolder,
} from '../git/temporary-folder.ts';
import type { SourceProblem } from '../../../languages/problems/source-problem.ts';
import { beginWriting } from '../../../source/folder-mark.ts';
import { isContentPath } from '../../../source/content-folder.ts';
import { findFileNameProblems } from '../../../validation/newsroom/file-name-problems.ts';
import type { PublishedFolder } from '../../store-api/store-api.ts';
import { StoreError } from '../../store-api/store-error.ts';
import { getShownTree } from './accepted-head.ts';

/** Below the folder of the store: a purge of the history removes it. */
export const publishedFolder = 'published';

/** The folder, and the end of its use by this process. */
interface OpenFolder extends PublishedFolder {
  close(): Promise<void>;
}

/**
 * A site is built of this folder, not of the working files: what somebody edits, adds or deletes there by hand may be unfinished,
 * and staff see and correct what is committed. Git finds what differs with an index and a Git folder of this process, in which no
 * attribute of the repository counts: it runs no filter and converts nothing, and no other server is in its way. A mark beside the
 * folder tells builds whether it was written since they have read it.
 */
export function openPublishedFolder(repository: Repository): OpenFolder {
  const { git, storeDir, commonDir, prefix, emptyTree, objects } = repository;
  const [path, keptIndex] = ['files', 'index'].map((name) =>
    join(storeDir, publishedFolder, name),
  ) as [string, string];
  const inTurn = pLimit(1);
  /** Made when it is needed, and kept: a look must not need a disk with space. */
  let gitDir: string | undefined;
  /** The tree that was written last. */
  let written: string | undefined;
  /** What is wrong with its names. Where the disk has one file for two of them, nobody sees that in the folder. */
  let problems: readonly SourceProblem[] = [];

  const run = (args: readonly string[], input?: Uint8Array) =>
    git.run([...settings, ...args], {
      input,
      env: {
        GIT_DIR: gitDir!,
        GIT_WORK_TREE: path,
        GIT_OBJECT_DIRECTORY: join(commonDir, 'objects'),
      },
    });

  async function isAsPublished(tree: string): Promise<boolean> {
    if (tree !== written) return false;
    try {
      await run(['diff-index', '--quiet', tree]);
      return (await run(['ls-files', '--others', '--directory'])).length === 0;
    } catch {
      return false;
    }
  }

  async function write(tree: string): Promise<void> {
    gitDir ??= await makeGitDir(repository, keptIndex);
    await mkdir(path, { recursive: true });
    const endWriting = beginWriting(path);
    await run(['read-tree', '--reset', tree]);
    let removed = '';
    const changed = await replaceChanged(async () => {
      removed = String(await run(['clean', '-ffdx']));
    });
    // Learns what it has written. Where names that differ in case are one, a file may have gone with its former name.
    const gone = await replaceChanged();
    await keepIndex();
    problems = findFileNameProblems(toNames(await run(['ls-files', '-z'])).filter(isContentPath));
    written = tree;
    endWriting(removed ? undefined : [...changed, ...gone]);
  }

  /** Replaces files when all are written elsewhere: somebody may be reading them, and the disk may be full. */
  async function replaceChanged(removeOthers?: () => Promise<void>): Promise<readonly string[]> {
    // Learns as well which files have the bytes of the index, whatever their times. Without `-O`, Git would look for an order file.
    const changed = await run(['diff', '--name-only', '-z', '-O/dev/null']);
    const names = toNames(changed);
    await useTemporaryFolder(repository, async (folder) => {
      if (changed.length > 0)
        await run(['checkout-index', '-q', '-f', '-z', '--stdin', `--prefix=${folder}/`], changed);
      await removeOthers?.();
      for (const name of names) await moveFile(join(folder, name), join(path, name));
    });
    return names;
  }

  /** For the next start, which would have to read all files otherwise. */
  async function keepIndex(): Promise<void> {
    const copy = join(gitDir!, 'index.copy');
    await copyFile(join(gitDir!, 'index'), copy);
    await rename(copy, keptIndex);
  }

  async function follow(): Promise<void> {
    const shown = await getShownTree(repository);
    const tree = (await objects.find(`${shown}:${prefix.replace(/\/$/, '')}`))?.id ?? emptyTree;
    if (await isAsPublished(tree)) return;
    await write(tree).catch(async () => {
      // The index is damaged, a file has the place of the folder, or somebody has removed the Git folder.
      await rm(keptIndex, { recursive: true, force: true });
      await rm(path, { force: true }).catch(() => undefined);
      await close();
      await write(tree);
    });
  }

  async function close(): Promise<void> {
    if (gitDir) await removeTemporaryFolder(gitDir);
    gitDir = written = undefined;
  }

  return {
    path,
    follow: () =>
      inTurn(async () => {
        await follow().catch((error: unknown) => {
          // Git names each file that it cannot write.
          const [reason] = String(error).split('\n');
          throw new StoreError(
            'repository',
            `What is published can’t be written to ${path}, so the site stays as it was. Is the disk full, or the folder read-only? ${reason}`,
          );
        });
        return problems;
      }),
    close: () => inTurn(close),
  };
}

const toNames = (listed: Buffer): string[] => listed.toString().split('\0').slice(0, -1);

async function moveFile(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async () => {
    // Another name was the same to the disk.
    if (!(await lstat(from).catch(() => undefined))) return;
    // Git leaves a folder where there is a file now.
    await rm(to, { recursive: true, force: true });
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to);
  });
}

/** Settings of somebody else's that would leave files out or write others. */
const settings = [
  ['core.symlinks', String(process.platform !== 'win32')],
  ['core.fileMode', 'false'],
  ['core.precomposeUnicode', 'true'],
  ['core.sparseCheckout', 'false'],
  ['core.splitIndex', 'false'],
  ['diff.autoRefreshIndex', 'true'],
  ['submodule.recurse', 'false'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/**
 * Makes a repository without refs or objects, whose attributes come before all others.
 * @param index what is known of the files, if it is there
 */
async function makeGitDir(repository: Repository, index: string): Promise<string> {
  const gitDir = await makeTemporaryFolder(repository);
  for (const name of ['info', 'objects', 'refs']) await mkdir(join(gitDir, name));
  const isSha256 = repository.emptyTree.length === 64;
  const format = isSha256
    ? 'repositoryformatversion = 1\n[extensions]\n\tobjectFormat = sha256\n'
    : 'repositoryformatversion = 0\n';
  await writeFile(join(gitDir, 'config'), `[core]\n\tbare = false\n\t${format}`);
  await writeFile(join(gitDir, 'HEAD'), 'ref: refs/heads/published\n');
  await writeFile(
    join(gitDir, 'info/attributes'),
    `* ${attributes.map((name) => `-${name}`).join(' ')}\n`,
  );
  await copyFile(index, join(gitDir, 'index')).catch(() => undefined);
  return gitDir;
}

const attributes = ['text', 'eol', 'filter', 'ident', 'working-tree-encoding'];
