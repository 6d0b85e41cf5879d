import type { ActionParams } from '../../store-api/protocol.ts';
import type { User } from '../../sign-in/user.ts';
import { writeCommit } from '../git/commit.ts';
import { parseDraft, type DraftName } from '../entries/content-path.ts';
import { StoreError } from '../../store-api/store-error.ts';
import { toDiscarded } from '../history/discarded-drafts.ts';
import { getDraftHead } from './drafts.ts';
import { demandSeen, type DraftHead } from './seen-drafts.ts';
import { retryMoved, updateRefs } from '../refs/ref-update.ts';
import type { Repository } from '../git/repository.ts';
import { getTreeId } from '../git/tree.ts';

/**
 * Changes a draft's status in the workflow: by a commit with a trailer, which changes no file.
 * @throws StoreError `conflict` if it is to be ready and is no longer as it was seen
 */
export function setStatus(
  repository: Repository,
  { collection, slug, seen, newStatus }: ActionParams['updateUnpublishedEntryStatus'],
  author: User,
): Promise<void> {
  const draft = parseDraft(collection, slug);
  return retryMoved(async () => {
    const head = await getDraftHead(repository, draft);
    // What is ready may be published with another language.
    if (seen && newStatus === 'pending_publish')
      await demandSeen(repository, { draft, head }, seen);
    const version = await writeCommit(repository, {
      tree: await getTreeId(repository, head),
      parents: [head],
      author,
      message: `Move ${collection}/${slug} to “${newStatus.replace('_', ' ')}”`,
      trailers: { Dateline: 'status', Status: newStatus },
    });
    const change = { ref: draft.ref, from: head, to: version };
    await updateRefs(repository, [change], { author, reason: 'status' });
  });
}

/**
 * Discards a draft. Its commits stay, below `refs/dateline/discarded/`; of one whose commit is damaged, the terminal names it.
 * @throws StoreError `conflict` if it is no longer as it was seen
 */
export function discardDraft(
  repository: Repository,
  { collection, slug, seen, isStored }: ActionParams['deleteUnpublishedEntry'],
  author: User,
): Promise<Record<string, never>> {
  const draft = parseDraft(collection, slug);
  return retryMoved(async () => {
    const head = await getDraftHead(repository, draft).catch(async (error: unknown) => {
      const damaged = getDamagedCommit(error, draft);
      if (damaged === undefined) throw error;
      const changes = [{ ref: draft.ref, from: damaged, to: undefined }];
      await updateRefs(repository, changes, { author, reason: 'discard' });
      console.warn(`${draft.ref} was discarded. Its commit ${damaged} is missing or damaged.`);
    });
    if (head === undefined) return {};
    if (seen) await demandSeen(repository, { draft, head }, seen);
    await endDraft(repository, { draft, head }, author, isStored ? 'settle' : 'discard');
    return {};
  });
}

/** The commit of a draft, if that is what an error says to be missing or damaged. Nothing can be kept of it. */
function getDamagedCommit(error: unknown, { ref }: DraftName): string | undefined {
  if (!(error instanceof StoreError) || error.code !== 'damaged') return undefined;
  const { object, path } = error.details as { readonly object?: string; readonly path?: string };
  return path === ref && object !== ref ? object : undefined;
}

/** Ends a draft without a publication, and keeps it as it is now, so that it can be restored. */
export async function endDraft(
  repository: Repository,
  { draft, head }: DraftHead,
  author: User,
  action: 'discard' | 'settle' = 'discard',
): Promise<void> {
  const marker = await writeCommit(repository, {
    tree: await getTreeId(repository, head),
    parents: [head],
    author,
    message: `Discard the draft of ${draft.collection}/${draft.slug}`,
    trailers: { Dateline: action, Status: 'draft' },
  });
  const changes = [
    { ref: `${toDiscarded(draft)}${marker}`, from: undefined, to: marker },
    { ref: draft.ref, from: head, to: undefined },
  ];
  await updateRefs(repository, changes, { author, reason: 'discard' });
}
