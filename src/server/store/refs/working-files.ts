import { lstat, mkdir, open, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileChange } from '../git/file-changes.ts';
import { getStaged } from '../git/index-entries.ts';
import { syncFolder } from './journal.ts';
import type { Repository } from '../git/repository.ts';
import { StoreError } from '../../store-api/store-error.ts';
import { toBlobId, toContentPath } from '../git/tree.ts';

/**
 * Makes sure that nobody's changes to these files would be overwritten.
 * @throws StoreError `hand-edited`
 */
export async function demandUntouched(
  repository: Repository,
  changes: readonly FileChange[],
): Promise<void> {
  const staged = await getStaged(repository, changes);
  for (const [path, states] of Map.groupBy(changes, (change) => change.path)) {
    const found = await Promise.all(states.map((state) => isUntouched(repository, state)));
    if (!found.includes(true))
      throw toHandEditedError(
        repository,
        path,
        'its file was changed by hand and is not committed',
      );
    if (states.every(({ from }) => staged.get(path) !== from))
      throw toHandEditedError(repository, path, 'a change of its file is staged for a commit');
  }
}

async function isUntouched(repository: Repository, change: FileChange): Promise<boolean> {
  const found = await getWorkingBlob(repository, change);
  // A new file that is already there, with equal bytes, is no conflict.
  return found === change.from || (change.from === undefined && found === change.to);
}

function toHandEditedError(repository: Repository, path: string, why: string): StoreError {
  return new StoreError(
    'hand-edited',
    `“${path}” can’t be written: ${why}. Commit that change (git commit) or undo it (git restore --staged --worktree), then save again.`,
    { path: toContentPath(repository, path) ?? path },
  );
}

/** The blob id of a working file; undefined if there is none, another string for what is not a file. */
export async function getWorkingBlob(
  repository: Repository,
  { path, from, to }: Pick<FileChange, 'path' | 'from' | 'to'>,
): Promise<string | undefined> {
  let folder = repository.root;
  for (const segment of path.split('/')) {
    folder = join(folder, segment);
    const facts = await lstat(folder).catch(() => undefined);
    if (!facts) return undefined;
    const isLast = folder === join(repository.root, path);
    if (isLast ? !facts.isFile() : !facts.isDirectory()) return 'no file';
  }
  const bytes = await readFile(folder);
  const id = toBlobId(repository, bytes);
  if (id === from || id === to || !bytes.includes('\r\n')) return id;
  // Git for Windows checks files out with other line endings, which are not an edit.
  const text = bytes.toString('latin1').replaceAll('\r\n', '\n');
  return toBlobId(repository, Buffer.from(text, 'latin1'));
}

/**
 * Updates the working files. A file that is neither as before nor as after is being edited by
 * somebody and stays; one that is missing has nothing to lose.
 * @throws AggregateError when some cannot be written, after all others
 */
export async function writeWorkingFiles(
  repository: Repository,
  id: string,
  changes: readonly FileChange[],
): Promise<void> {
  const errors: unknown[] = [];
  for (const change of changes)
    await writeWorkingFile(repository, id, change).catch((error: unknown) => errors.push(error));
  if (errors.length > 0) throw new AggregateError(errors, 'Working files cannot be written');
}

async function writeWorkingFile(
  repository: Repository,
  id: string,
  change: FileChange,
): Promise<void> {
  const isFree = async () => {
    const found = await getWorkingBlob(repository, change);
    return found === change.from || (found === undefined && change.to !== undefined);
  };
  // Checked before writing: where a link replaced a folder, not even a temporary file may be left.
  if (!(await isFree())) return;
  const target = join(repository.root, change.path);
  if (change.to === undefined) {
    await rm(target);
    return removeEmptyFolders(repository, dirname(change.path));
  }
  const { bytes } = await repository.objects.read(change.to, change.path);
  await mkdir(dirname(target), { recursive: true });
  const temporary = toTemporary(target, id);
  const file = await open(temporary, 'w', change.mode === '100755' ? 0o777 : 0o666);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  if (await isFree()) await rename(temporary, target);
  else await rm(temporary, { force: true });
  await syncFolder(dirname(target));
}

/** Removes what a crash has left beside working files. */
export async function removeTemporaries(
  { root }: Repository,
  id: string,
  changes: readonly FileChange[],
): Promise<void> {
  for (const { path } of changes) await rm(toTemporary(join(root, path), id), { force: true });
}

const toTemporary = (target: string, id: string) => join(dirname(target), `.${id}.tmp`);

/** Removes folders that are empty now, as Git does. */
async function removeEmptyFolders({ root, prefix }: Repository, folder: string): Promise<void> {
  for (let path = folder; path !== '.' && `${path}/` !== prefix; path = dirname(path)) {
    const removed = await rmdir(join(root, path)).then(
      () => true,
      () => false,
    );
    if (!removed) return;
  }
}
