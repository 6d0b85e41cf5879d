import type { User } from '../../sign-in/user.ts';
import { writeCommit } from '../git/commit.ts';
import type { DraftName } from '../entries/content-path.ts';
import { findDiscarded } from '../history/discarded-drafts.ts';
import { endDraft } from '../drafts/draft-moves.ts';
import { getHead } from '../entries/read-entries.ts';
import { getFileChanges } from '../git/file-changes.ts';
import { getMergeBase, getRef, isAncestor, type Change } from '../git/history.ts';
import { updateRefs } from '../refs/ref-update.ts';
import type { Repository } from '../git/repository.ts';
import type { SaveRequest } from './borrowed-media.ts';
import type { MergedSubmission, SubmittedSource } from './entry-merge.ts';
import { writeUpdatedTree } from './updated-tree.ts';
import {
  getTreeFile,
  getTreeId,
  plainMode,
  toTreePath,
  writeBlob,
  writeTree,
  type TreeFile,
} from '../git/tree.ts';

/** The commits that a save builds on. */
export interface Start {
  readonly main: string;
  /** The commit of the draft's branch; undefined before the first save. */
  readonly draftHead: string | undefined;
  /** True before the first save, and when the whole branch is already published. */
  readonly isNew: boolean;
  /** The parent of this save's commit. */
  readonly from: string;
  readonly reopened: Reopened | undefined;
}

/** A draft that was discarded while someone edited it, and the commit that they had opened. */
interface Reopened extends Change {
  readonly opened: string;
}

/** Finds what a save builds on: the draft, a discarded draft, or the published branch. */
export async function getStart(
  repository: Repository,
  draft: DraftName,
  base: string | undefined,
): Promise<Start> {
  const [main, draftHead] = await Promise.all([getHead(repository), getRef(repository, draft.ref)]);
  // Merging a draft by hand, or pulling what another clone published, leaves the draft's branch behind.
  const isNew = !draftHead || (await isAncestor(repository, draftHead, main));
  if (draftHead && !isNew) return { main, draftHead, isNew, from: draftHead, reopened: undefined };
  // A draft that was published meanwhile is merged into the published branch; a discarded one is not.
  const isLost =
    base !== undefined &&
    (await repository.objects.find(base))?.type === 'commit' &&
    !(await isAncestor(repository, base, main));
  const discarded = isLost ? await findDiscarded(repository, draft, base) : undefined;
  if (!discarded) return { main, draftHead, isNew, from: main, reopened: undefined };
  const reopened = { ...discarded, opened: base! };
  return { main, draftHead, isNew, from: discarded.commit, reopened };
}

/** A merged save, ready to be committed. */
interface MergedSave extends Omit<SaveRequest, 'uploads'> {
  readonly start: Start;
  readonly result: MergedSubmission;
  /** Whether it also gets what has been published since the draft was begun. */
  readonly isUpdated: boolean;
}

/**
 * Commits a save and moves the draft's branch to it. If that leaves nothing to publish, as when somebody else has published
 * the same, there is no draft; the one that this save would have continued is kept without it.
 * @returns the commit of the draft; undefined if there is none
 */
export async function writeRevision(
  repository: Repository,
  { draft, options, start, sent, result, isUpdated }: MergedSave,
  placed: ReadonlyMap<string, TreeFile>,
  author: User,
): Promise<string | undefined> {
  const file = { id: result.id, mode: plainMode };
  const changes = new Map([...placed, [toTreePath(repository, sent.path), file]]);
  const submitted = { head: start.from, path: sent.path, id: result.id };
  const updated = isUpdated && (await writeUpdatedTree(repository, start.main, submitted));
  const tree = await writeTree(repository, updated || start.from, changes);
  const isSame = tree === (await getTreeId(repository, start.from));
  if (await isPublished(repository, start, tree)) {
    if (!start.isNew) await endDraft(repository, { draft, head: start.from }, author);
    return undefined;
  }
  if (isSame && !start.isNew) return start.from;
  const parents = [start.from];
  if (result.isMerged)
    parents.push(await writeSubmittedRevision(repository, start.from, sent, author));
  if (updated) parents.push(start.main);
  const version = await writeCommit(repository, {
    tree,
    parents,
    author,
    message: options.commitMessage,
    trailers: {
      Dateline: result.isMerged ? 'merge' : 'save',
      Status: start.isNew ? (options.status ?? 'draft') : undefined,
    },
  });
  const move = { ref: draft.ref, from: start.draftHead, to: version };
  await updateRefs(repository, [move], { author, reason: 'save' });
  return version;
}

/** Whether the published branch has all that a tree changes since both began from the same. */
async function isPublished(
  repository: Repository,
  { main, from }: Start,
  tree: string,
): Promise<boolean> {
  const base = await getMergeBase(repository, main, from);
  const changes = await getFileChanges(repository, base ?? repository.emptyTree, tree);
  for (const { path, to } of changes)
    if ((await getTreeFile(repository, main, path))?.id !== to) return false;
  return true;
}

/**
 * Commits the entry as sent, so that the history shows both sides: on the newest commit that both began from. The revision
 * that was edited may be of an unrelated branch, or newer than all that the draft knows of the published one; as an
 * ancestor, it would make the draft undo what others have published since.
 */
async function writeSubmittedRevision(
  repository: Repository,
  from: string,
  { path, source, base }: SubmittedSource,
  author: User,
): Promise<string> {
  const parent = (await getMergeBase(repository, base!, from)) ?? from;
  const file = { id: await writeBlob(repository, source), mode: plainMode };
  const changes = new Map([[toTreePath(repository, path), file]]);
  return writeCommit(repository, {
    tree: await writeTree(repository, parent, changes),
    parents: [parent],
    author,
    message: 'Entry as it was sent',
    trailers: { Dateline: 'save' },
  });
}
