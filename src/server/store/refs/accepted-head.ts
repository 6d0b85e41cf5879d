import { isOver } from '../../../publishing/visibility/lifecycle.ts';
import { StoreError } from '../../store-api/store-error.ts';
import { getHead } from '../entries/read-entries.ts';
import { getLifecycle } from '../entries/entry-revision.ts';
import { isContentPath, parseContentPath } from '../entries/content-path.ts';
import { dateline } from '../git/commit.ts';
import { getFileChanges } from '../git/file-changes.ts';
import { askOnce, getLastChange, getRef, isAncestor } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { getTreeFile, toContentPath, writeTree } from '../git/tree.ts';
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
  const accepted = await getRef(repository, ref);
  return accepted && accepted === change.from ? [{ ...change, ref }] : [];
}

/**
 * Makes sure that a move of the published branch neither publishes while what was undone there waits for an answer, since
 * readers would not see that, nor hides it.
 * @param isTakedown whether it takes something from readers, which does not wait
 * @throws StoreError `undone`
 */
export async function demandAcceptable(
  repository: Repository,
  refs: readonly RefChange[],
  isTakedown = false,
): Promise<void> {
  const change = refs.find(({ ref }) => ref === repository.branchRef);
  // A removal from the history moves what was accepted with all others.
  if (!change || refs.some(({ ref }) => ref === toAcceptedRef(repository))) return;
  const error: unknown = await acceptHead(repository).catch((reason: unknown) => reason);
  if (!(error instanceof StoreError)) return;
  if (isTakedown && !(await isLossHidden(repository, change))) return;
  throw new StoreError(
    'undone',
    `Nothing was published or taken down, and drafts stay as they are. ${error.message}`,
  );
}

/** Whether a move makes what the branch has lost a part of its history again, but not of its files: a draft is based on it. */
async function isLossHidden(repository: Repository, { from, to }: RefChange): Promise<boolean> {
  const accepted = await getRef(repository, toAcceptedRef(repository));
  if (!accepted || !from || !to) return false;
  return !(await isAncestor(repository, accepted, from)) && isAncestor(repository, accepted, to);
}

/**
 * The tree that decides what readers lose: of the published branch, or, while somebody has yet to confirm that it was set back, of
 * what the newsroom published before that, with what staff have taken down since.
 */
export async function getShownTree(repository: Repository): Promise<string> {
  const head = await getHead(repository);
  const accepted = await getRef(repository, toAcceptedRef(repository));
  if (!accepted || accepted === head) return head;
  if (!(await findLostCommit(repository, accepted, head))) return head;
  const args = ['log', '--name-only', '-z', '--format=', ...ownCommits, `${accepted}...${head}`];
  const answer = await repository.git.getText(args);
  const paths = new Set(answer.split('\0').map((path) => path.trim()));
  paths.delete('');
  const changes = [...paths].map(
    async (path) => [path, await getTreeFile(repository, head, path)] as const,
  );
  return writeTree(repository, accepted, new Map(await Promise.all(changes)));
}

/** Of what only the second of two commits has, what the newsroom wrote, unless the first one has the same changes. */
const ownCommits = ['--cherry-pick', '--right-only', '--no-merges', '--grep=^Dateline: '];

async function findUndone(
  repository: Repository,
  accepted: string,
  head: string,
): Promise<string | undefined> {
  const { branch } = repository;
  const confirm = `git update-ref ${toAcceptedRef(repository)} ${branch}`;
  const state =
    'Until then the site is not built: readers lose nothing but what staff take down, and see nothing again that was taken down.';
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
  const args = ['log', '-1', '--format=%s', ...ownCommits, `${head}...${accepted}`];
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
