import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dateline } from '../git/commit.ts';
import type { FileChange } from '../git/file-changes.ts';
import { getCheckedOut, getRef, isAncestor } from '../git/history.ts';
import { getStaged, updateIndex } from '../git/index-entries.ts';
import { isRunning, longest, readRecords, removeRecord, type JournalRecord } from './journal.ts';
import { moveRefs } from './ref-transaction.ts';
import type { Repository } from '../git/repository.ts';
import { removeLeftFolders } from '../git/temporary-folder.ts';
import { getTreeFile } from '../git/tree.ts';
import { getWorkingBlob, removeTemporaries, writeWorkingFiles } from './working-files.ts';

/** Milliseconds for which a lock must stay unchanged before it counts as left over from a crash. */
const stillness = 1000;

/**
 * Finishes or drops what a crash has interrupted, as far as that is possible now. Records of a process that is still running
 * are left to it.
 */
export async function recover(repository: Repository): Promise<void> {
  await removeLeftFolders(repository);
  for (const record of await readRecords(repository))
    // What one of them cannot do, such as write into a folder, does not keep others from readers.
    if (!isRunning(record)) await recoverRecord(repository, record).catch(() => undefined);
}

async function recoverRecord(repository: Repository, record: JournalRecord): Promise<void> {
  await removeStaleLocks(repository, record);
  await finish(repository, record);
  if (!(await findOutdatedFile(repository, record.files))) await removeRecord(repository, record);
}

async function finish(repository: Repository, record: JournalRecord): Promise<void> {
  const { id, refs, files } = record;
  await removeTemporaries(repository, id, files);
  const [first] = refs;
  if (!first?.to) return;
  const head = await getRef(repository, first.ref);
  // A commit that no ref ever pointed to may have been removed by now.
  const commit = await repository.objects.find(first.to);
  if (!head || !commit || !(await isAncestor(repository, first.to, head))) return;
  for (const { ref, from, to } of refs)
    if (to === undefined && from !== undefined && (await getRef(repository, ref)) === from)
      await moveRefs(repository, [{ ref, from, to }], { author: dateline, reason: 'recover' });
  const checkedOut = await getCheckedOut(repository);
  if (checkedOut === first.ref) await updateWorkTree(repository, id, head, files);
}

/** Finds one of the files that a move of the published branch was to update. */
export async function findOutdatedFile(
  repository: Repository,
  files: readonly FileChange[],
): Promise<string | undefined> {
  for (const file of files) {
    const { path, from, to } = file;
    const published = await getTreeFile(repository, repository.branchRef, path);
    if (published?.id !== to || from === to) continue;
    if ((await getWorkingBlob(repository, file)) !== to) return path;
  }
  return undefined;
}

/** Updates index and working files, except for changes that the checked-out commit no longer contains. */
async function updateWorkTree(
  repository: Repository,
  id: string,
  head: string,
  files: readonly FileChange[],
): Promise<void> {
  const due: FileChange[] = [];
  for (const file of files)
    if ((await getTreeFile(repository, head, file.path))?.id === file.to) due.push(file);
  try {
    await writeWorkingFiles(repository, id, due);
  } finally {
    const staged = await getStaged(repository, due);
    await updateIndex(
      repository,
      due.filter(({ path, from }) => staged.get(path) === from),
    );
  }
}

/**
 * A Git command that crashed with its server leaves its lock; one that still runs releases it soon. A
 * lock from before or long after the record belongs to another program.
 */
async function removeStaleLocks(
  { gitDir, commonDir, wait }: Repository,
  { pid, begun, refs }: JournalRecord,
): Promise<void> {
  // In a container every server has the same process id: records from before this process are left over.
  if (pid === process.pid && begun >= performance.timeOrigin) return;
  const locks = [
    join(gitDir, 'index.lock'),
    join(gitDir, 'HEAD.lock'),
    join(commonDir, 'packed-refs.lock'),
    ...refs.map(({ ref }) => join(commonDir, `${ref}.lock`)),
  ];
  for (const lock of locks) {
    const before = await stat(lock).catch(() => undefined);
    if (!before || before.mtimeMs < begun - stillness || before.mtimeMs > begun + longest) continue;
    await wait(stillness);
    const after = await stat(lock).catch(() => undefined);
    if (after?.ino === before.ino && after.mtimeMs === before.mtimeMs) await rm(lock);
  }
}
