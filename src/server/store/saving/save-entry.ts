import type { ActionParams } from '../../store-api/protocol.ts';
import type { User } from '../../sign-in/sessions.ts';
import { findBorrowedMedia, type SaveRequest } from './borrowed-media.ts';
import { parseContentPath, parseDraft, type DraftName } from '../entries/content-path.ts';
import { getOtherChange, type Change } from '../git/history.ts';
import { keepConflict, type ConflictDraft } from './conflict-draft.ts';
import { demandNoLink } from '../git/symlink-check.ts';
import { retryMoved } from '../refs/ref-update.ts';
import type { Repository } from '../git/repository.ts';
import { getStart, writeRevision, type Start } from './saved-revision.ts';
import { StoreError } from '../../store-api/store-error.ts';
import {
  mergeSubmission,
  type ConflictWordings,
  type MergedSubmission,
  type SubmittedSource,
} from './entry-merge.ts';
import { toTreePath } from '../git/tree.ts';
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
  const { dataFiles, options } = params;
  const draft = parseDraft(options.collectionName, dataFiles[0]?.slug ?? '');
  const sent = dataFiles.map(({ path, newPath, raw, base }) => {
    demandOwn(draft, path, newPath);
    return { path: newPath ?? path, openedPath: path, source: raw, base };
  });
  return retryMoved(() => save(repository, { draft, sent, uploads, options }, author));
}

/** A save may only write its own entry, and tables beside it. */
function demandOwn(draft: DraftName, path: string, newPath: string | undefined): void {
  const own = parseContentPath(path);
  const target = newPath === undefined ? own : parseContentPath(newPath);
  if (own.kind === 'table' && target.kind === 'table') return;
  if ([path, newPath].includes(draft.path.path) && target.kind === own.kind) return;
  throw new StoreError('path', `“${path}” does not belong to ${draft.collection}/${draft.slug}.`);
}

async function save(repository: Repository, order: SaveRequest, author: User): Promise<SavedEntry> {
  const { draft, uploads, options } = order;
  let start = await getStart(repository, draft, order.sent);
  await demandNoLinks(repository, start, order.sent);
  const media = [...uploads, ...(await findBorrowedMedia(repository, order, start))];
  const placed = await placeUploads(repository, [start.from, start.main], media);
  const sent = order.sent.map((one) => ({
    ...one,
    source: replaceNames(one.source, placed.renamed),
  }));
  const merge = (from: string) => {
    const prefer = options.over === from ? 'theirs' : undefined;
    const how = { isNew: options.newEntry ?? false, prefer } as const;
    return Promise.all(sent.map((one) => mergeSubmission(repository, from, one, how)));
  };
  let results = await merge(start.from);
  if (start.reopened && results.some(({ isConflict }) => isConflict)) {
    // It conflicts only with changes that were discarded: continue from the revision that was edited.
    start = { ...start, from: start.reopened.opened };
    await demandNoLinks(repository, start, order.sent);
    results = await merge(start.from);
  }
  if (results.some(({ isConflict }) => isConflict)) {
    const against = results.findIndex(({ isConflict }) => isConflict);
    const otherChange = await getOtherChange(repository, {
      from: sent[against]!.base,
      to: start.from,
      treePath: toTreePath(repository, sent[against]!.path),
    });
    const { from } = start;
    const conflictDraft = await keepConflict(
      repository,
      { draft, sent, from, placed: placed.files, otherChange },
      author,
    );
    const { wordings } = results[against]!;
    // If a table beside the entry was deleted, the entry itself was not.
    const isDeleted = !wordings && sent[against]!.openedPath === draft.path.path;
    const code = options.newEntry ? 'exists' : 'conflict';
    throw toConflictError(code, {
      draft,
      otherChange,
      conflictDraft,
      wordings,
      isDeleted,
      over: from,
    });
  }
  const saved = await writeRevision(
    repository,
    { draft, options, start, sent, results },
    placed.files,
    author,
  );
  const changed = results.filter(({ source }, index) => source !== order.sent[index]!.source);
  const merged = await getMerged(repository, start, sent, results);
  return {
    version: saved ?? start.main,
    ...(saved === undefined && { isPublished: true }),
    ...(changed.length > 0 && {
      sources: Object.fromEntries(changed.map(({ path, source }) => [path, source])),
    }),
    ...(merged && { merged: { by: merged.by, at: merged.at } }),
    ...(placed.renamed.size > 0 && { renamed: Object.fromEntries(placed.renamed) }),
    ...(start.reopened && saved && { reopened: { by: start.reopened.by, at: start.reopened.at } }),
  };
}

async function demandNoLinks(
  repository: Repository,
  { from }: Start,
  sent: readonly SubmittedSource[],
): Promise<void> {
  for (const { path, openedPath } of sent)
    for (const one of new Set([path, openedPath])) await demandNoLink(repository, from, one);
}

async function getMerged(
  repository: Repository,
  start: Start,
  sent: readonly SubmittedSource[],
  results: readonly MergedSubmission[],
): Promise<Change | undefined> {
  const index = results.findIndex(({ mergedWithId }) => mergedWithId !== undefined);
  if (index === -1) return undefined;
  const { base, path } = sent[index]!;
  return getOtherChange(repository, {
    from: base,
    to: start.from,
    treePath: toTreePath(repository, path),
  });
}

interface Conflict {
  readonly draft: DraftName;
  readonly otherChange: Change;
  /** Absent if it is kept in the history. */
  readonly conflictDraft: ConflictDraft | undefined;
  readonly wordings: ConflictWordings | undefined;
  readonly isDeleted: boolean;
  readonly over: string;
}

function toConflictError(
  code: 'conflict' | 'exists',
  {
    draft: { collection, slug },
    otherChange: { by, at },
    conflictDraft,
    wordings,
    isDeleted,
    over,
  }: Conflict,
): StoreError {
  const entry = `${collection}/${slug}`;
  const changed = `${by.name} ${isDeleted ? 'deleted' : 'changed the same parts of'} ${entry} (${at})`;
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
    ...(wordings && { wordings }),
    over,
    ...(isDeleted && { deleted: true }),
  });
}
