import type { User } from '../../sign-in/user.ts';
import { getFileChanges, type FileChange } from '../git/file-changes.ts';
import { getCheckedOut } from '../git/history.ts';
import { updateIndex } from '../git/index-entries.ts';
import { acceptHead, demandAcceptable, getAcceptedMove } from './accepted-head.ts';
import { isRunning, leaveRecord, readRecords, removeRecord, writeRecord } from './journal.ts';
import { findOutdatedFile, recover } from './recovery.ts';
import { moveConflictingRefsAside } from './conflicting-refs.ts';
import { LockedError, MovedRefError, moveRefs, type RefChange } from './ref-transaction.ts';
import type { Repository } from '../git/repository.ts';
import { StoreError } from '../../store-api/store-error.ts';
import { demandUntouched, writeWorkingFiles } from './working-files.ts';

/** Author and reason of a ref update, for the reflog. */
export interface RefMove {
  readonly author: User;
  readonly reason: string;
  /**
   * Whether it takes something from readers. Then it does not wait for changes by hand: these stay in the working files.
   */
  readonly isTakedown?: boolean;
}

/** Milliseconds between attempts to get a lock that another program holds, and their number. */
const pause = 60;
const attempts = 50;

/**
 * Moves refs, all or none, and updates index and working files if one of them is checked out.
 * @throws MovedRefError when another program was faster; StoreError when someone's changes would be overwritten, or readers would
 *   not see what is published before an answer to what was undone on the branch
 */
export function updateRefs(
  repository: Repository,
  refs: readonly RefChange[],
  move: RefMove,
): Promise<void> {
  return repository.moveInTurn(() => moveAndFollow(repository, refs, move));
}

/**
 * Makes sure that neither the working files nor the published branch prevent moving refs. Nothing is moved.
 * @throws StoreError when someone's changes would be overwritten, or what was undone on the branch waits for an answer
 */
export async function demandUpdatable(
  repository: Repository,
  refs: readonly RefChange[],
): Promise<void> {
  await repository.moveInTurn(() => demandAcceptable(repository, refs));
  await demandUntouched(repository, await getFollowingFiles(repository, refs));
}

async function moveAndFollow(
  repository: Repository,
  refs: readonly RefChange[],
  move: RefMove,
): Promise<void> {
  await finishInterrupted(repository);
  await demandAcceptable(repository, refs, move.isTakedown);
  const files = await getFollowingFiles(repository, refs);
  if (!move.isTakedown) await demandUntouched(repository, files);
  const record = await writeRecord(repository, { refs, files });
  try {
    const all = [...refs, ...(await getAcceptedMove(repository, refs))];
    const attempt = () => retryLocked(repository, () => moveRefs(repository, all, move));
    await attempt().catch(async (error: unknown) => {
      if ((await moveConflictingRefsAside(repository, refs, move)).length === 0) throw error;
      await attempt();
    });
  } catch (error) {
    if (isUntouched(error)) await removeRecord(repository, record);
    else leaveRecord(record);
    throw error;
  }
  // The commit is done, even if the files can't be updated now: a full disk, a locked index. With a former file in the index,
  // the next commit by hand would undo it.
  const updates = await Promise.allSettled([
    writeWorkingFiles(repository, record.id, files),
    retryLocked(repository, () => updateIndex(repository, files)),
  ]);
  const isDone =
    updates.every(({ status }) => status === 'fulfilled') &&
    !(await findOutdatedFile(repository, record.files).catch(() => true));
  if (isDone) await removeRecord(repository, record).catch(() => leaveRecord(record));
  else leaveRecord(record);
}

/** Whether it is certain that no ref has moved: Git may have crashed after moving them. */
const isUntouched = (error: unknown) =>
  error instanceof MovedRefError || error instanceof StoreError;

/**
 * Finishes what this process or another one could not finish: a crash, a full disk. A failure does not stop a save: drafts
 * have no working files, and a publication never overwrites changed files.
 */
export const finishInterrupted = (repository: Repository): Promise<void> =>
  recover(repository).catch(() => undefined);

/**
 * Finishes what was interrupted, and accepts the published branch as it is.
 * @throws StoreError `repository` when somebody has undone there what was published or taken down
 */
export async function demandAccepted(repository: Repository): Promise<void> {
  await repository.moveInTurn(() => finishInterrupted(repository));
  await repository.moveInTurn(() => acceptHead(repository));
}

/** Changes to the work tree: none, unless one of the refs is checked out. A file is there once for each state that it may have. */
async function getFollowingFiles(
  repository: Repository,
  refs: readonly RefChange[],
): Promise<FileChange[]> {
  const head = await getCheckedOut(repository);
  const change = refs.find(({ ref }) => ref === head);
  if (change?.from === undefined) return [];
  if (change.to === undefined)
    throw new StoreError(
      'checked-out',
      `The draft is checked out in the work tree. Run git switch ${repository.branch}, then try again.`,
      { branch: change.ref.slice('refs/heads/'.length) },
    );
  const files = await getFileChanges(repository, change.from, change.to);
  const unfinished = (await readRecords(repository)).filter((record) => !isRunning(record));
  // Where an earlier operation could not finish, because of a full disk or a locked index, a file is still as before that.
  const older = files.flatMap((file) =>
    unfinished
      .flatMap((record) => record.files)
      .filter(({ path, to }) => path === file.path && to === file.from)
      .map(({ from }) => ({ ...file, from })),
  );
  return [...files, ...older];
}

/** Waits for a lock that another program holds, such as a git command of the user's. */
async function retryLocked<T>({ wait }: Repository, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const isLocked = error instanceof LockedError || /\.lock': File exists/.test(String(error));
      if (!isLocked) throw error;
      if (attempt === attempts) throw toLocked();
      await wait(pause);
    }
  }
}

const toLocked = () =>
  new StoreError(
    'locked',
    'Another program keeps the repository locked. Close it, or remove a left-over file that ends in .lock from the .git folder, and save again.',
  );

/** Retries work that moves refs while other programs are faster. */
export async function retryMoved<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof MovedRefError) || attempt === attempts) throw error;
    }
  }
}
