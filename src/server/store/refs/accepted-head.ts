import { isOver } from '../../../publishing/visibility/lifecycle.ts';
import { StoreError } from '../../store-api/store-error.ts';
import { getHead } from '../entries/read-entries.ts';
import { getLifecycle } from '../entries/entry-revision.ts';
import { isContentPath, parseContentPath } from '../entries/content-path.ts';
import { dateline } from '../git/commit.ts';
import { getFileChanges } from '../git/file-changes.ts';
import { askOnce, getLastChange, getRef } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { toContentPath } from '../git/tree.ts';
import { moveRefs, type RefChange } from './ref-transaction.ts';

/**
 * The ref of the last commit of the published branch that the newsroom has made, or built the site from. It keeps what was
 * published and withdrawn when somebody resets the branch by hand.
 */
const toAcceptedRef = ({ branch }: Repository) => `refs/dateline/published/${branch}`;

/**
 * Accepts the published branch as it is. Commits by hand are welcome, but a reset, a forced push or a commit of files that are
 * older than a withdrawal would show readers again, without a word, what staff have taken from them.
 * @throws StoreError `repository` that says what was undone, and how to go on
 */
export async function acceptHead(repository: Repository): Promise<void> {
  const ref = toAcceptedRef(repository);
  const [head, accepted] = await Promise.all([getHead(repository), getRef(repository, ref)]);
  if (head === accepted) return;
  const undone = accepted && (await findUndone(repository, accepted, head));
  if (undone) throw new StoreError('repository', undone);
  // What may not write there may still build.
  const move = { author: dateline, reason: 'accept' };
  await moveRefs(repository, [{ ref, from: accepted, to: head }], move).catch(() => undefined);
}

/**
 * The move of the ref that belongs to a move of the published branch: from a commit that is accepted, and not from one that
 * undoes something.
 */
export async function getAcceptedMove(
  repository: Repository,
  refs: readonly RefChange[],
): Promise<readonly RefChange[]> {
  const ref = toAcceptedRef(repository);
  const change = refs.find((one) => one.ref === repository.branchRef);
  // A removal from the history moves it with all others.
  if (!change || refs.some((one) => one.ref === ref)) return [];
  await acceptHead(repository).catch(() => undefined);
  const accepted = await getRef(repository, ref);
  return accepted && accepted === change.from ? [{ ...change, ref }] : [];
}

async function findUndone(
  repository: Repository,
  accepted: string,
  head: string,
): Promise<string | undefined> {
  const { branch } = repository;
  const confirm = `git update-ref ${toAcceptedRef(repository)} ${branch}`;
  const state =
    'Until then the site is not built, and readers see nothing again that was taken down.';
  const lost = await findLostCommit(repository, accepted, head);
  if (lost)
    return `The branch ${branch} no longer has what the newsroom published or withdrew, at last “${lost}”: somebody has reset or rebased it. Run git merge ${toAcceptedRef(repository)}, or, if all of that is to be undone, ${confirm}. ${state}`;
  const path = await findReturned(repository, accepted, head);
  if (path === undefined) return undefined;
  const change = await getLastChange(repository, `${accepted}..${head}`, path);
  const commit = change ? ` (${change.commit.slice(0, 8)}, ${change.by.name})` : '';
  return `A commit by hand${commit} would show readers “${path}” again, which was taken from them. Take it down again, in the admin for example, or, if readers are to see it, run ${confirm}. ${state}`;
}

/** The first line of the last commit of the newsroom that is neither in the head nor in a commit with the same changes there. */
async function findLostCommit(
  repository: Repository,
  accepted: string,
  head: string,
): Promise<string | undefined> {
  const unmatched = ['--cherry-pick', '--right-only', '--no-merges', '--grep=^Dateline: '];
  const args = ['log', '-1', '--format=%s', ...unmatched, `${head}...${accepted}`];
  return (await askOnce(repository, args, [accepted, head])) || undefined;
}

/** An entry that readers see in the head though the newsroom had taken it from them. */
async function findReturned(
  repository: Repository,
  accepted: string,
  head: string,
): Promise<string | undefined> {
  const changes = await getFileChanges(repository, accepted, head);
  const deleted = await listDeleted(
    repository,
    accepted,
    changes.filter(({ from }) => !from),
  );
  for (const { path, from, to } of changes) {
    const content = toContentPath(repository, path);
    if (!to || content === undefined || !isContentPath(content)) continue;
    const { location, below } = parseContentPath(content);
    if (!location) continue;
    const isTaken = from ? await wasTaken(repository, accepted, path, below) : deleted.has(path);
    if (!isTaken) continue;
    const state = await getLifecycle(repository, head, below).catch(() => undefined);
    if (state === 'public') return path;
  }
  return undefined;
}

/** Whether an entry is off the site; held back only if the newsroom wrote that: a draft in Git appears by a commit. */
async function wasTaken(
  repository: Repository,
  commit: string,
  path: string,
  below: string,
): Promise<boolean> {
  const state = await getLifecycle(repository, commit, below).catch(() => undefined);
  if (state !== 'draft') return state !== undefined && isOver(state);
  const args = ['log', '-1', '--format=%(trailers:key=Dateline)', commit, '--', path];
  return Boolean(await askOnce(repository, args, [commit]));
}

/** Those of new files that the newsroom had deleted. */
async function listDeleted(
  repository: Repository,
  commit: string,
  added: readonly { readonly path: string }[],
): Promise<ReadonlySet<string>> {
  if (added.length === 0) return new Set();
  const input = [commit, '--', ...added.map(({ path }) => path), ''].join('\n');
  const args = [
    'log',
    '--stdin',
    '--diff-filter=D',
    '--name-only',
    '-z',
    '--format=',
    '--grep=^Dateline: ',
  ];
  const answer = await repository.git.getText(args, { input });
  return new Set(answer.split('\0').map((path) => path.trim()));
}
