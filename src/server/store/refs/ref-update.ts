import { setTimeout } from 'node:timers/promises';
import type { User } from '../../sign-in/sessions.ts';
import { getFileChanges, type FileChange } from '../git/file-changes.ts';
import { getCheckedOut } from '../git/history.ts';
import { updateIndex } from '../git/index-entries.ts';
import { leaveRecord, removeRecord, writeRecord, type JournalRecord } from './journal.ts';
import { findLeftBehind, recover } from './recovery.ts';
import { moveConflictingRefsAside } from './conflicting-refs.ts';
import { LockedError, MovedRefError, moveRefs, type RefChange } from './ref-transaction.ts';
import type { Repository } from '../git/repository.ts';
import { StoreError } from '../../store-api/store-error.ts';
import { demandUntouched, writeWorkingFiles } from './working-files.ts';

/** Who moves refs, and what the reflog says. */
export interface RefMove {
  readonly author: User;
  readonly reason: string;
}

/** Milliseconds between attempts at a lock that another program holds, and their number. */
const pause = 60;
const attempts = 50;

/** Repositories whose working files have not followed yet. */
const unfinished = new WeakSet<Repository>();

/**
 * Moves refs, all or none, and lets index and working files follow where one of them is checked out.
 * @throws MovedRefError when another was faster; StoreError when someone's work would be overwritten
 */
export function updateRefs(
  repository: Repository,
  refs: readonly RefChange[],
  move: RefMove,
): Promise<void> {
  return repository.moveInTurn(() => moveAndFollow(repository, refs, move));
}

/**
 * Makes sure that refs could be moved as far as the working files are concerned. Nothing is moved.
 * @throws StoreError when someone's work would be overwritten
 */
export async function demandUpdatable(
  repository: Repository,
  refs: readonly RefChange[],
): Promise<void> {
  await demandUntouched(repository, await getFollowingFiles(repository, refs));
}

async function moveAndFollow(
  repository: Repository,
  refs: readonly RefChange[],
  move: RefMove,
): Promise<void> {
  await finishFollowing(repository);
  const files = await getFollowingFiles(repository, refs);
  await demandUntouched(repository, files);
  const record = await writeRecord(repository, { refs, files });
  try {
    const attempt = () => retryLocked(() => moveRefs(repository, refs, move));
    await attempt().catch(async (error: unknown) => {
      if ((await moveConflictingRefsAside(repository, refs, move)).length === 0) throw error;
      await attempt();
    });
  } catch (error) {
    if (isUntouched(error)) await removeRecord(repository, record);
    else postpone(repository, record);
    throw error;
  }
  try {
    await writeWorkingFiles(repository, record.id, files);
    await retryLocked(() => updateIndex(repository, files));
    await removeRecord(repository, record);
  } catch {
    // The commit stands, whatever keeps the files from following it: a full disk, a locked index.
    postpone(repository, record);
  }
}

/** Whether it is certain that no ref has moved: a Git that died may have moved them before. */
const isUntouched = (error: unknown) =>
  error instanceof MovedRefError || error instanceof StoreError;

function postpone(repository: Repository, record: JournalRecord): void {
  leaveRecord(record);
  unfinished.add(repository);
}

/** Finishes what a sudden end has interrupted, now or before the first move for which it can be done. */
export function finishInterrupted(repository: Repository): Promise<void> {
  unfinished.add(repository);
  return finishFollowing(repository);
}

/**
 * Lets the working files follow that could not before. What still stands in their way stops no save: of
 * drafts there are none, and a publication never overwrites what is not as it should be.
 */
async function finishFollowing(repository: Repository): Promise<void> {
  if (!unfinished.has(repository)) return;
  await recover(repository).then(
    () => unfinished.delete(repository),
    () => undefined,
  );
}

/**
 * Makes sure that the working files, of which sites are built, are those of the published branch: not of
 * a draft at which somebody looks, nor older ones on a disk that is full.
 * @throws StoreError `repository`
 */
export async function demandInPlace(repository: Repository): Promise<void> {
  await repository.moveInTurn(() => finishFollowing(repository));
  if ((await getCheckedOut(repository)) !== repository.branchRef)
    throw new StoreError(
      'repository',
      `The branch ${repository.branch} is not checked out, so the site stays as it was. Run git switch ${repository.branch}.`,
    );
  const path = unfinished.has(repository) ? await findLeftBehind(repository) : undefined;
  if (path !== undefined)
    throw new StoreError(
      'repository',
      `What was published can’t be written to “${path}”, so the site stays as it was. Is the disk full, or the folder read-only?`,
    );
}

/** What changes in the work tree: nothing, unless one of the refs is checked out. */
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
  return getFileChanges(repository, change.from, change.to);
}

/** Waits for a lock that another program holds, such as a git command of the user's. */
async function retryLocked<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const isLocked = error instanceof LockedError || /\.lock': File exists/.test(String(error));
      if (!isLocked) throw error;
      if (attempt === attempts) throw toLocked();
      await setTimeout(pause);
    }
  }
}

const toLocked = () =>
  new StoreError(
    'locked',
    'Another program keeps the repository locked. Close it, or remove a left-over file that ends in .lock from the .git folder, and save again.',
  );

/** Repeats work that moves refs for as long as others are faster. */
export async function retryMoved<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof MovedRefError) || attempt === attempts) throw error;
    }
  }
}
