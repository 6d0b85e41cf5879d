import type { ActionParams } from '../../store-api/protocol.ts';
import type { User } from '../../sign-in/sessions.ts';
import { findBorrowedMedia } from './borrowed-media.ts';
import { parseContentPath, parseDraft, type DraftName } from '../entries/content-path.ts';
import { getRival, type Change } from '../git/history.ts';
import { keepCopy } from './conflict-draft.ts';
import { demandNoLink } from '../git/symlink-check.ts';
import { retryMoved } from '../refs/ref-update.ts';
import type { Repository } from '../git/repository.ts';
import { getStart, writeVersion, type Start } from './saved-revision.ts';
import { StoreError } from '../../store-api/store-error.ts';
import { mergeSubmission, type MergedSubmission, type SubmittedSource } from './entry-merge.ts';
import { toTreePath } from '../git/tree.ts';
import { placeUploads, replaceNames, type Upload } from '../media/uploads.ts';

/** What became of a save. */
export interface SavedEntry {
  /** The draft's new commit: what the next save is based on. */
  readonly version: string;
  readonly files: readonly { readonly path: string; readonly id: string }[];
  /** Texts that were stored otherwise than sent. */
  readonly text?: Readonly<Record<string, string>>;
  /** Whose changes were joined with these. */
  readonly merged?: Pick<Change, 'by' | 'at'>;
  /** Uploads that were stored under another name, by the one asked for. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Who had discarded the draft that this save brought back. */
  readonly reopened?: Pick<Change, 'by' | 'at'>;
}

/**
 * Saves an entry on its draft's branch. If the text has changed since the version that was edited, the
 * changes are joined; if they collide, what was sent is kept as a draft beside it.
 * @throws StoreError `conflict` or `exists`, which say who was faster and where the text is kept
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
    return { path: newPath ?? path, source: path, text: raw, base };
  });
  return retryMoved(() => save(repository, { draft, sent, uploads, options }, author));
}

/** A save writes its own entry, and tables beside it. */
function demandOwn(draft: DraftName, path: string, newPath: string | undefined): void {
  const own = parseContentPath(path);
  const target = newPath === undefined ? own : parseContentPath(newPath);
  if (own.kind === 'table' && target.kind === 'table') return;
  if ([path, newPath].includes(draft.path.path) && target.kind === own.kind) return;
  throw new StoreError('path', `“${path}” does not belong to ${draft.collection}/${draft.slug}.`);
}

interface Order {
  readonly draft: DraftName;
  readonly sent: readonly SubmittedSource[];
  readonly uploads: readonly Upload[];
  readonly options: ActionParams['persistEntry']['options'];
}

async function save(repository: Repository, order: Order, author: User): Promise<SavedEntry> {
  const { draft, uploads, options } = order;
  let start = await getStart(repository, draft, order.sent);
  await demandNoLinks(repository, start, order.sent);
  const media = [...uploads, ...(await findBorrowedMedia(repository, order, start))];
  const placed = await placeUploads(repository, [start.from, start.main], media);
  const sent = order.sent.map((one) => ({ ...one, text: replaceNames(one.text, placed.renamed) }));
  const join = (from: string) =>
    Promise.all(
      sent.map((one) => mergeSubmission(repository, from, one, options.newEntry ?? false)),
    );
  let joined = await join(start.from);
  if (start.reopened && joined.some(({ collides }) => collides)) {
    // Nobody stands by what it collides with: the draft goes on from the version that was seen.
    start = { ...start, from: start.reopened.seen };
    await demandNoLinks(repository, start, order.sent);
    joined = await join(start.from);
  }
  if (joined.some(({ collides }) => collides)) {
    const against = joined.findIndex(({ collides }) => collides);
    const rival = await getRival(repository, {
      from: sent[against]!.base,
      to: start.from,
      treePath: toTreePath(repository, sent[against]!.path),
    });
    const { from } = start;
    const kept = await keepCopy(
      repository,
      { draft, sent, from, placed: placed.files, rival },
      author,
    );
    // A table beside the entry may be gone; that is no deletion of the entry.
    const isDeleted = joined[against]!.isDeleted && sent[against]!.source === draft.path.path;
    const code = options.newEntry ? 'exists' : 'conflict';
    const { fields } = joined[against]!;
    throw toCollision(code, { draft, rival, kept, fields, isDeleted });
  }
  const version = await writeVersion(
    repository,
    { draft, options, start, sent, joined },
    placed.files,
    author,
  );
  const changed = joined.filter(({ text }, index) => text !== order.sent[index]!.text);
  const merged = await getMerged(repository, start, sent, joined);
  return {
    version,
    files: joined.map(({ path, id }) => ({ path, id })),
    ...(changed.length > 0 && {
      text: Object.fromEntries(changed.map(({ path, text }) => [path, text])),
    }),
    ...(merged && { merged: { by: merged.by, at: merged.at } }),
    ...(placed.renamed.size > 0 && { renamed: Object.fromEntries(placed.renamed) }),
    ...(start.reopened && { reopened: { by: start.reopened.by, at: start.reopened.at } }),
  };
}

async function demandNoLinks(
  repository: Repository,
  { from }: Start,
  sent: readonly SubmittedSource[],
): Promise<void> {
  for (const { path, source } of sent)
    for (const one of new Set([path, source])) await demandNoLink(repository, from, one);
}

async function getMerged(
  repository: Repository,
  start: Start,
  sent: readonly SubmittedSource[],
  joined: readonly MergedSubmission[],
): Promise<Change | undefined> {
  const index = joined.findIndex(({ rivalId }) => rivalId !== undefined);
  if (index === -1) return undefined;
  const { base, path } = sent[index]!;
  return getRival(repository, {
    from: base,
    to: start.from,
    treePath: toTreePath(repository, path),
  });
}

interface Collision {
  readonly draft: DraftName;
  readonly rival: Change;
  readonly kept: DraftName;
  readonly fields: readonly string[];
  readonly isDeleted: boolean;
}

function toCollision(
  code: 'conflict' | 'exists',
  { draft: { collection, slug }, rival: { by, at }, kept, fields, isDeleted }: Collision,
): StoreError {
  const entry = `${collection}/${slug}`;
  const changed = `${by.name} ${isDeleted ? 'deleted' : 'changed the same places of'} ${entry} (${at})`;
  const what =
    code === 'exists' ? `There is already an entry ${entry}, by ${by.name} (${at})` : changed;
  return new StoreError(
    code,
    `${what}. Your text is not lost: it is kept as the draft ${kept.collection}/${kept.slug}.`,
    {
      by,
      at,
      kept: { collection: kept.collection, slug: kept.slug },
      fields,
      ...(isDeleted && { deleted: true }),
    },
  );
}
