import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { FileChange } from '../git/file-changes.ts';
import { getCheckedOut, getRef, isAncestor } from '../git/history.ts';
import { getStaged, updateIndex } from '../git/index-entries.ts';
import { isUnderWay, longest, readRecords, removeRecord, type JournalRecord } from './journal.ts';
import { moveRefs } from './ref-transaction.ts';
import type { Repository } from '../git/repository.ts';
import { removeLeftFolders } from '../git/temporary-folder.ts';
import { getTreeFile } from '../git/tree.ts';
import { getWorkingBlob, removeTemporaries, writeWorkingFiles } from './working-files.ts';

/** Milliseconds for which a lock must stand still before it counts as left by the dead. */
const stillness = 1000;

/** What the store itself does, as the reflog names it. */
const store = { name: 'Dateline', email: 'dateline@localhost' };

/**
 * Finishes or drops what a sudden end has interrupted. Records of a process that still lives are left
 * to it.
 */
export async function recover(repository: Repository): Promise<void> {
  await removeLeftFolders(repository);
  for (const record of await readRecords(repository)) {
    if (isUnderWay(record)) continue;
    await removeStaleLocks(repository, record);
    await finish(repository, record);
    await removeRecord(repository, record);
  }
}

async function finish(repository: Repository, record: JournalRecord): Promise<void> {
  const { id, refs, files } = record;
  await removeTemporaries(repository, id, files);
  const [first] = refs;
  if (!first?.to) return;
  const head = await getRef(repository, first.ref);
  // A commit to which nothing ever pointed may be gone by now.
  const commit = await repository.objects.read(first.to);
  if (!head || !commit || !(await isAncestor(repository, first.to, head))) return;
  for (const { ref, from, to } of refs)
    if (to === undefined && from !== undefined && (await getRef(repository, ref)) === from)
      await moveRefs(repository, [{ ref, from, to }], { author: store, reason: 'recover' });
  const checkedOut = await getCheckedOut(repository);
  if (checkedOut === first.ref) await follow(repository, id, head, files);
}

/** A working file that a move of the published branch has left as it was before. */
export async function findLeftBehind(repository: Repository): Promise<string | undefined> {
  for (const record of await readRecords(repository)) {
    if (isUnderWay(record)) continue;
    for (const file of record.files) {
      const published = await getTreeFile(repository, repository.branchRef, file.path);
      const isDue = published?.id === file.to && file.from !== file.to;
      if (isDue && (await getWorkingBlob(repository, file)) === file.from) return file.path;
    }
  }
  return undefined;
}

/** Lets index and working files follow as far as the commit that is checked out still says so. */
async function follow(
  repository: Repository,
  id: string,
  head: string,
  files: readonly FileChange[],
): Promise<void> {
  const due: FileChange[] = [];
  for (const file of files)
    if ((await getTreeFile(repository, head, file.path))?.id === file.to) due.push(file);
  await writeWorkingFiles(repository, id, due);
  const staged = await getStaged(repository, due);
  await updateIndex(
    repository,
    due.filter(({ path, from }) => staged.get(path) === from),
  );
}

/**
 * A Git command that died with its server leaves its lock; one that still works lets go of it soon. A
 * lock from before or long after the record is somebody else's.
 */
async function removeStaleLocks(
  { gitDir, commonDir }: Repository,
  { pid, begun, refs }: JournalRecord,
): Promise<void> {
  // In a container every server has the same id: what was begun before this one is of the dead.
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
    await setTimeout(stillness);
    const after = await stat(lock).catch(() => undefined);
    if (after?.ino === before.ino && after.mtimeMs === before.mtimeMs) await rm(lock);
  }
}
