import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { Repository } from '../git/repository.ts';
import type { PublishedFolder } from '../../store-api/store-api.ts';
import { StoreError } from '../../store-api/store-error.ts';
import { getShownTree } from './accepted-head.ts';

/** Below the folder of the store: a purge of the history removes it. */
export const publishedFolder = 'published';

/**
 * A site is built of this folder, not of the working files: what somebody edits, adds or deletes there by hand may be unfinished,
 * and staff see and correct what is committed. Git writes it with an index and a Git folder of its own, in which no attribute of
 * the repository counts: it runs no filter and converts nothing.
 */
export function openPublishedFolder(repository: Repository): PublishedFolder {
  const { git, storeDir, commonDir, prefix, emptyTree, objects } = repository;
  const [gitDir, path] = ['git', 'files'].map((name) => join(storeDir, publishedFolder, name)) as [
    string,
    string,
  ];
  const env = {
    GIT_DIR: gitDir,
    GIT_WORK_TREE: path,
    GIT_OBJECT_DIRECTORY: join(commonDir, 'objects'),
  };
  const run = (args: readonly string[]) => git.run([...settings, ...args], { env });
  const inTurn = pLimit(1);
  /** Whether this process has made the Git folder its own. */
  let isOwn = false;

  async function isAsPublished(tree: string): Promise<boolean> {
    if (!isOwn) return false;
    try {
      await run(['diff-index', '--quiet', tree]);
      return (await run(['ls-files', '--others', '--directory'])).length === 0;
    } catch {
      return false;
    }
  }

  async function write(tree: string): Promise<void> {
    await makeGitDir(gitDir, emptyTree.length === 64);
    isOwn = true;
    await mkdir(path, { recursive: true });
    await run(['read-tree', '--reset', '-u', tree]);
    await run(['clean', '-q', '-ffdx']);
  }

  async function follow(): Promise<void> {
    const shown = await getShownTree(repository);
    const tree = (await objects.find(`${shown}:${prefix.replace(/\/$/, '')}`))?.id ?? emptyTree;
    if (await isAsPublished(tree)) return;
    await write(tree).catch(async () => {
      // The index is damaged, or a file has the place of the folder.
      await rm(gitDir, { recursive: true, force: true });
      await rm(path, { force: true }).catch(() => undefined);
      await write(tree);
    });
  }

  return {
    path,
    follow: () =>
      inTurn(() =>
        follow().catch((error: unknown) => {
          throw new StoreError(
            'repository',
            `What is published can’t be written to ${path}, so the site stays as it was. Is the disk full, or the folder read-only? ${String(error)}`,
          );
        }),
      ),
  };
}

/** Settings of somebody else's that would leave files out or write others. */
const settings = [
  ['core.symlinks', String(process.platform !== 'win32')],
  ['core.sparseCheckout', 'false'],
  ['core.splitIndex', 'false'],
  ['submodule.recurse', 'false'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/**
 * Makes a repository without refs or objects, whose attributes come before all others. A folder from somebody else may have one
 * that names programs, and a killed Git leaves locks: only the index is kept.
 */
async function makeGitDir(gitDir: string, isSha256: boolean): Promise<void> {
  await mkdir(gitDir, { recursive: true });
  for (const name of await readdir(gitDir))
    if (name !== 'index') await rm(join(gitDir, name), { recursive: true });
  for (const name of ['info', 'objects', 'refs'])
    await mkdir(join(gitDir, name), { recursive: true });
  const format = isSha256
    ? 'repositoryformatversion = 1\n[extensions]\n\tobjectFormat = sha256\n'
    : 'repositoryformatversion = 0\n';
  await writeFile(join(gitDir, 'config'), `[core]\n\tbare = false\n\t${format}`);
  await writeFile(join(gitDir, 'HEAD'), 'ref: refs/heads/published\n');
  await writeFile(
    join(gitDir, 'info/attributes'),
    `* ${attributes.map((name) => `-${name}`).join(' ')}\n`,
  );
}

const attributes = ['text', 'eol', 'filter', 'ident', 'working-tree-encoding'];
