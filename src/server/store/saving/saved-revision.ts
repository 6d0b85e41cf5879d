import type { ActionParams } from '../../store-api/protocol.ts';
import type { User } from '../../sign-in/sessions.ts';
import { writeCommit } from '../git/commit.ts';
import type { DraftName } from '../entries/content-path.ts';
import { findDiscarded } from '../drafts/draft-moves.ts';
import { getHead } from '../entries/read-entries.ts';
import { getRef, isAncestor, type Change } from '../git/history.ts';
import { updateRefs } from '../refs/ref-update.ts';
import type { Repository } from '../git/repository.ts';
import type { MergedSubmission, SubmittedSource } from './entry-merge.ts';
import {
  getTreeId,
  plainMode,
  toTreePath,
  writeBlob,
  writeTree,
  type TreeFile,
} from '../git/tree.ts';

/** Where a save starts from. */
export interface Start {
  readonly main: string;
  /** Where the draft's branch stands; undefined before the first save. */
  readonly draftHead: string | undefined;
  /** True before the first save, and where all of the branch is published already. */
  readonly isNew: boolean;
  /** The commit that this save follows. */
  readonly from: string;
  readonly reopened: Reopened | undefined;
}

/** A draft that was discarded while somebody wrote in it, and the version of it that they had before them. */
interface Reopened extends Change {
  readonly seen: string;
}

/** Finds what a save follows: the draft, one that was discarded, or what is published. */
export async function getStart(
  repository: Repository,
  draft: DraftName,
  sent: readonly SubmittedSource[],
): Promise<Start> {
  const [main, draftHead] = await Promise.all([getHead(repository), getRef(repository, draft.ref)]);
  // Whoever merges a draft by hand, or fetches what another clone published, leaves its branch behind.
  const isNew = !draftHead || (await isAncestor(repository, draftHead, main));
  if (draftHead && !isNew) return { main, draftHead, isNew, from: draftHead, reopened: undefined };
  const base = sent.find((one) => one.base !== undefined)?.base;
  // A draft that was published meanwhile is in the published branch; one that was discarded is not.
  const isLost =
    base !== undefined &&
    (await repository.objects.read(base))?.type === 'commit' &&
    !(await isAncestor(repository, base, main));
  const discarded = isLost ? await findDiscarded(repository, draft, base) : undefined;
  if (!discarded) return { main, draftHead, isNew, from: main, reopened: undefined };
  const reopened = { ...discarded, seen: base! };
  return { main, draftHead, isNew, from: discarded.commit, reopened };
}

/** A save that can be written. */
interface Outcome {
  readonly draft: DraftName;
  readonly options: ActionParams['persistEntry']['options'];
  readonly start: Start;
  readonly sent: readonly SubmittedSource[];
  readonly joined: readonly MergedSubmission[];
}

/** Writes the commit of a save and moves the draft to it. */
export async function writeVersion(
  repository: Repository,
  { draft, options, start, sent, joined }: Outcome,
  placed: ReadonlyMap<string, TreeFile>,
  author: User,
): Promise<string> {
  const tree = await writeTree(repository, start.from, toChanges(repository, sent, joined, placed));
  const isSame = tree === (await getTreeId(repository, start.from));
  if (!start.isNew && isSame) return start.from;
  const parents = [start.from];
  if (joined.some(({ rivalId }) => rivalId !== undefined))
    parents.push(await writeSentVersion(repository, start, sent, author));
  const version = await writeCommit(repository, {
    tree,
    parents,
    author,
    message: options.commitMessage,
    trailers: {
      Dateline: parents.length > 1 ? 'merge' : 'save',
      Status: start.isNew ? (options.status ?? 'draft') : undefined,
    },
  });
  const change = { ref: draft.ref, from: start.draftHead, to: version };
  await updateRefs(repository, [change], { author, reason: 'save' });
  return version;
}

function toChanges(
  repository: Repository,
  sent: readonly SubmittedSource[],
  joined: readonly MergedSubmission[],
  placed: ReadonlyMap<string, TreeFile>,
): Map<string, TreeFile | undefined> {
  const changes = new Map<string, TreeFile | undefined>(placed);
  for (const { path, source } of sent)
    if (source !== path) changes.set(toTreePath(repository, source), undefined);
  for (const { path, id } of joined)
    changes.set(toTreePath(repository, path), { id, mode: plainMode });
  return changes;
}

/** The commit of the texts as they were sent, on the version that was edited: history shows both sides. */
async function writeSentVersion(
  repository: Repository,
  { from, main }: Start,
  sent: readonly SubmittedSource[],
  author: User,
): Promise<string> {
  const base = sent.find((one) => one.base !== undefined)?.base;
  const isOurs =
    base !== undefined &&
    ((await isAncestor(repository, base, from)) || (await isAncestor(repository, base, main)));
  // A version of some other line of work would bring that line into this one.
  const parent = isOurs ? base : from;
  const changes = new Map<string, TreeFile>();
  for (const { path, text } of sent)
    changes.set(toTreePath(repository, path), {
      id: await writeBlob(repository, text),
      mode: plainMode,
    });
  return writeCommit(repository, {
    tree: await writeTree(repository, parent, changes),
    parents: [parent],
    author,
    message: 'Text as it was sent',
    trailers: { Dateline: 'save' },
  });
}
