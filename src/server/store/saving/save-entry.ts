import type { ActionParams } from '../../store-api/protocol.ts';
import type { User } from '../../sign-in/user.ts';
import { findBorrowedMedia, type SaveRequest } from './borrowed-media.ts';
import { parseDraft, type DraftName } from '../entries/content-path.ts';
import { getOtherChange, type Change } from '../git/history.ts';
import { keepConflict, type ConflictDraft } from './conflict-draft.ts';
import { isWithdrawn } from '../drafts/seen-drafts.ts';
import { findUnpublishedLoss } from '../drafts/unpublished-loss.ts';
import type { Loss } from '../../../publishing/visibility/state-changes.ts';
import { demandNoLink } from '../git/symlink-check.ts';
import { retryMoved } from '../refs/ref-update.ts';
import type { Repository } from '../git/repository.ts';
import { getStart, writeRevision } from './saved-revision.ts';
import { StoreError } from '../../store-api/store-error.ts';
import {
  addPublished,
  mergeSubmission,
  type ConflictWordings,
  type MergedSubmission,
} from './entry-merge.ts';
import { toTreePath, writeBlob } from '../git/tree.ts';
import { replaceNames } from '../../../editing/media-names.ts';
import { placeUploads, type Upload } from '../media/uploads.ts';

/** Result of a save. */
export interface SavedEntry {
  /** The draft's new commit: the base of the next save. Without a draft, that of the published branch. */
  readonly version: string;
  /** Whether all of it is published already, so that there is no draft. */
  readonly isPublished?: boolean;
  /** Sources that were stored differently than sent, by path. */
  readonly sources?: Readonly<Record<string, string>>;
  /** Whose changes were merged with these. */
  readonly merged?: Pick<Change, 'by' | 'at'>;
  /** New paths of uploads that were renamed, by the requested path. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Who had discarded the draft that this save reopened. */
  readonly reopened?: Pick<Change, 'by' | 'at'>;
  /** Who has published what that draft lacked, and has now. */
  readonly updated?: Pick<Change, 'by' | 'at'>;
  /** Given of such a draft if its entry is withdrawn. */
  readonly isWithdrawn?: true;
  /** What the draft takes from readers once it is published: until then, they see it. */
  readonly loss?: Loss;
}

/**
 * Saves an entry on its draft's branch. If the entry has changed since the revision that was edited, the
 * changes are merged. If they conflict, the entry as sent becomes a conflict draft, unless staff decided for it.
 * @throws StoreError `conflict` or `exists`, with the other editor, the conflict draft, `over`: the commit with which it
 *   conflicts, and the `wordings` of both
 */
export function saveEntry(
  repository: Repository,
  params: Pick<ActionParams['persistEntry'], 'dataFiles' | 'options'>,
  uploads: readonly Upload[],
  author: User,
): Promise<SavedEntry> {
  const {
    dataFiles: [{ path, slug, raw: source, base }],
    options,
  } = params;
  const draft = parseDraft(options.collectionName, slug);
  if (path !== draft.path.path)
    throw new StoreError('path', `“${path}” does not belong to ${draft.collection}/${draft.slug}.`);
  const order = { draft, sent: { path, source, base }, uploads, options };
  return retryMoved(() => save(repository, order, author));
}

async function save(repository: Repository, order: SaveRequest, author: User): Promise<SavedEntry> {
  const { draft, uploads, options } = order;
  const { path, base } = order.sent;
  let start = await getStart(repository, draft, base);
  await demandNoLink(repository, start.from, path);
  const media = [...uploads, ...(await findBorrowedMedia(repository, order, start))];
  const placed = await placeUploads(repository, [start.from, start.main], media);
  const sent = { ...order.sent, source: replaceNames(order.sent.source, placed.renamed) };
  const merge = (from: string) => {
    const prefer = options.over === from ? 'theirs' : undefined;
    return mergeSubmission(repository, from, sent, { isNew: options.newEntry ?? false, prefer });
  };
  let result = await merge(start.from);
  if (start.reopened && result.isConflict) {
    // It conflicts only with changes that were discarded: continue from the revision that was edited.
    start = { ...start, from: start.reopened.opened };
    await demandNoLink(repository, start.from, path);
    result = await merge(start.from);
  }
  const { from } = start;
  const findOther = () =>
    getOtherChange(repository, { from: base, to: from, treePath: toTreePath(repository, path) });
  if (result.isConflict) {
    const otherChange = await findOther();
    const conflict = { draft, sent, from, placed: placed.files, otherChange };
    throw toConflictError(options.newEntry ? 'exists' : 'conflict', {
      draft,
      otherChange,
      conflictDraft: await keepConflict(repository, conflict, author),
      wordings: result.wordings,
      over: from,
    });
  }
  const discarded = options.discarded ?? (start.reopened && start.from);
  const updated =
    discarded && (await update(repository, [start.main, discarded], { draft, result }));
  if (updated) result = updated.result;
  const merged = { draft, options, start, sent, result, isUpdated: updated !== undefined };
  const saved = await writeRevision(repository, merged, placed.files, author);
  const other = result.isMerged ? await findOther() : undefined;
  const loss =
    saved && (await findUnpublishedLoss(repository, start.main, draft.path, result.source));
  const isGone = discarded && saved && (await isWithdrawn(repository, start.main, draft.path));
  return {
    version: saved ?? start.main,
    ...(saved === undefined && { isPublished: true }),
    ...(result.source !== order.sent.source && { sources: { [path]: result.source } }),
    ...(other && { merged: { by: other.by, at: other.at } }),
    ...(placed.renamed.size > 0 && { renamed: Object.fromEntries(placed.renamed) }),
    ...(start.reopened && saved && { reopened: { by: start.reopened.by, at: start.reopened.at } }),
    ...(updated && saved && { updated: updated.change }),
    ...(isGone && { isWithdrawn: true }),
    ...(loss && { loss }),
  };
}

/**
 * Adds to a draft that was discarded, or a revision of it, what has been published since it was begun.
 * @returns undefined if there is nothing to add; otherwise also who published it
 */
async function update(
  repository: Repository,
  [main, discarded]: readonly [main: string, discarded: string],
  { draft, result }: { readonly draft: DraftName; readonly result: MergedSubmission },
) {
  const { path } = draft.path;
  const source = await addPublished(repository, main, discarded, { path, source: result.source });
  if (source === result.source) return undefined;
  const treePath = toTreePath(repository, path);
  const { by, at } = await getOtherChange(repository, { from: discarded, to: main, treePath });
  return {
    result: { ...result, source, id: await writeBlob(repository, source) },
    change: { by, at },
  };
}

interface Conflict {
  readonly draft: DraftName;
  readonly otherChange: Change;
  /** Absent if it is kept in the history. */
  readonly conflictDraft: ConflictDraft | undefined;
  /** Absent if the entry was deleted. */
  readonly wordings: ConflictWordings | undefined;
  readonly over: string;
}

function toConflictError(
  code: 'conflict' | 'exists',
  { draft: { collection, slug }, otherChange: { by, at }, conflictDraft, wordings, over }: Conflict,
): StoreError {
  const entry = `${collection}/${slug}`;
  const changed = `${by.name} ${wordings ? 'changed the same parts of' : 'deleted'} ${entry} (${at})`;
  const what =
    code === 'exists' ? `There is already an entry ${entry}, by ${by.name} (${at})` : changed;
  const set = conflictDraft && {
    collection: conflictDraft.collection,
    slug: conflictDraft.slug,
    version: conflictDraft.version,
  };
  const kept = set ? `as the draft ${set.collection}/${set.slug}` : 'in the history';
  return new StoreError(code, `${what}. Your text is not lost: it is kept ${kept}.`, {
    by,
    at,
    ...(set && { conflictDraft: set }),
    wordings,
    over,
  });
}
