import { formatForFile } from '../../languages/problems/problem.ts';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { User } from '../sign-in/user.ts';
import { openCandidate } from '../store/publication/candidate.ts';
import { dateline, writeCommit } from '../store/git/commit.ts';
import { getHead } from '../store/entries/read-entries.ts';
import { beginLoneUse } from '../store/repository/exclusive-use.ts';
import type { RefChange } from '../store/refs/ref-transaction.ts';
import { finishInterrupted, updateRefs } from '../store/refs/ref-update.ts';
import { openRepository } from '../store/repository/open-repository.ts';
import { closeRepository, getSuggestedUser, type Repository } from '../store/git/repository.ts';
import { toRepositoryError } from '../store-api/store-error.ts';
import { getTreeId, writeTree } from '../store/git/tree.ts';
import { cleanUp, demandGone } from './clean-up.ts';
import { rewriteHistory } from './history-rewrite.ts';
import { removeNamingSections } from './naming-settings.ts';
import { planPurge, type PurgePlan, type PurgeRequest } from './purge-plan.ts';
import { toRefChanges } from './ref-changes.ts';

/** What was done, or would be done. */
export interface PurgeReport extends Pick<PurgePlan, 'paths' | 'remarks'> {
  /** The folder of the repository. */
  readonly root: string;
  /** Commits that get another id. */
  readonly commits: number;
  /** Signatures of commits and tags that are dropped. */
  readonly signatures: number;
  /** Branches, tags and other refs that are moved, renamed or deleted. */
  readonly refs: readonly string[];
}

/**
 * Removes an entry and its media from the whole history of a repository.
 * @param contentDir absolute path
 * @param isReal false for a dry run, which changes no refs
 * @throws StoreError when the entry is public, the newsroom is running, or the repository is not ready
 */
export async function purgeHistory(
  contentDir: string,
  request: PurgeRequest,
  { getNow, isReal }: { readonly getNow: () => number; readonly isReal: boolean },
): Promise<PurgeReport> {
  const repository = await openRepository(contentDir, getNow);
  try {
    const endUse = await beginLoneUse(repository);
    try {
      await finishInterrupted(repository);
      await demandOrder(repository);
      return await purge(repository, request, isReal);
    } finally {
      await endUse();
    }
  } finally {
    await closeRepository(repository);
  }
}

async function purge(
  repository: Repository,
  request: PurgeRequest,
  isReal: boolean,
): Promise<PurgeReport> {
  const plan = await planPurge(repository, request);
  await demandSoundWithout(repository, plan);
  const rewrite = await rewriteHistory(repository, plan);
  const changes = await toRefChanges(repository, rewrite, plan);
  const report = {
    root: repository.root,
    paths: plan.paths,
    remarks: plan.remarks,
    commits: rewrite.changed,
    signatures: rewrite.getSignatures(),
    refs: changes.map(({ ref }) => ref),
  };
  if (!isReal) return report;
  const author = (await getSuggestedUser(repository)) ?? dateline;
  const noted = await addNote(repository, changes, report, author);
  // Before the refs: if this is interrupted, the next run still knows how the entry was called.
  await removeNamingSections(repository, plan.words);
  await updateRefs(repository, noted, { author, reason: 'purge-history' });
  await cleanUp(repository);
  await demandGone(repository, plan);
  return report;
}

/** Records on the published branch that something was removed, and not what. */
async function addNote(
  repository: Repository,
  changes: readonly RefChange[],
  { commits, paths }: Pick<PurgeReport, 'commits' | 'paths'>,
  author: User,
): Promise<RefChange[]> {
  const noted = changes.map(async (change) => {
    if (change.ref !== repository.branchRef || change.to === undefined) return change;
    const to = await writeCommit(repository, {
      tree: await getTreeId(repository, change.to),
      parents: [change.to],
      author,
      message: `Remove an entry from the whole history\n\n${paths.size} files were removed. ${commits} commits were written again and have other ids since.`,
      trailers: { Dateline: 'purge' },
    });
    return { ...change, to };
  });
  return Promise.all(noted);
}

/** Makes sure that the rest is valid without the entry: nothing may refer to it any more. */
async function demandSoundWithout(repository: Repository, { paths }: PurgePlan): Promise<void> {
  const head = await getHead(repository);
  const removals = [...paths].map((path) => [path, undefined] as const);
  const tree = await writeTree(repository, head, new Map(removals));
  const candidate = openCandidate(repository);
  try {
    const [problem] = await candidate.findProblems(head, tree, new Set());
    if (!problem) return;
    throw toRepositoryError(
      `Another entry needs it. ${problem.file}: ${formatForFile(problem)} Change that, then run this again.`,
    );
  } finally {
    await candidate.close();
  }
}

/** Makes sure that no uncommitted work would be lost, and that nothing keeps what is removed. */
async function demandOrder({ git, gitDir, commonDir }: Repository): Promise<void> {
  const worktrees = await readdir(join(commonDir, 'worktrees')).catch(() => []);
  if (gitDir !== commonDir || worktrees.length > 0)
    throw toRepositoryError(
      'The repository has more than one work tree. Remove the others: git worktree list, git worktree remove, git worktree prune.',
    );
  if (existsSync(join(commonDir, 'shallow')))
    throw toRepositoryError(
      'This clone has only a part of the history. Run git fetch --unshallow first.',
    );
  if ((await git.getTextIfAny(['rev-parse', '-q', '--verify', 'refs/stash'])) !== undefined)
    throw toRepositoryError(
      'There are stashed changes. Commit or drop them first: git stash list, git stash drop.',
    );
  if ((await git.getTextIfAny(['diff-index', '--cached', '--quiet', 'HEAD'])) === undefined)
    throw toRepositoryError(
      'Changes are staged for a commit. Commit them, or run git restore --staged . first.',
    );
}
