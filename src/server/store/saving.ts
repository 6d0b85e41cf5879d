import type { ActionParams } from '../protocol.ts';
import type { User } from '../session.ts';
import { writeCommit } from './commit.ts';
import { parseContentPath, parseDraft, type DraftName } from './content-path.ts';
import { findDiscarded } from './drafts.ts';
import { getHead } from './entries.ts';
import { getRef, getRival, isAncestor, type Change } from './history.ts';
import { keepCopy } from './kept-copy.ts';
import { updateRefs, retryMoved } from './ref-update.ts';
import type { Repository } from './repository.ts';
import { joinTexts, type JoinedText, type SentText } from './text-joining.ts';
import { StoreError } from './store-error.ts';
import { plainMode, toTreePath, writeBlob, writeTree, type TreeFile } from './tree.ts';
import { placeUploads, replaceNames, type Upload } from './uploads.ts';

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

/** Where a save starts from. */
interface Start {
  readonly main: string;
  /** The draft's commit; undefined before its first save. */
  readonly draftHead: string | undefined;
  /** The commit that this save follows. */
  readonly from: string;
  readonly reopened: Change | undefined;
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
  readonly sent: readonly SentText[];
  readonly uploads: readonly Upload[];
  readonly options: ActionParams['persistEntry']['options'];
}

async function save(repository: Repository, order: Order, author: User): Promise<SavedEntry> {
  const { draft, uploads, options } = order;
  const start = await getStart(repository, order);
  const placed = await placeUploads(repository, [start.from, start.main], uploads);
  const sent = order.sent.map((one) => ({ ...one, text: replaceNames(one.text, placed.renamed) }));
  const joined = await Promise.all(
    sent.map((one) => joinTexts(repository, start.from, one, options.newEntry ?? false)),
  );
  if (joined.some(({ collides }) => collides)) {
    const against = joined.findIndex(({ collides }) => collides);
    const rival = await getRival(repository, {
      from: sent[against]!.base,
      to: start.from,
      treePath: toTreePath(repository, sent[against]!.path),
    });
    const kept = await keepCopy(repository, { draft, sent, placed: placed.files, rival }, author);
    throw toCollision(options.newEntry ? 'exists' : 'conflict', draft, rival, kept);
  }
  const version = await writeVersion(
    repository,
    { order, start, sent, joined },
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

async function getStart(repository: Repository, { draft, sent }: Order): Promise<Start> {
  const [main, draftHead] = await Promise.all([getHead(repository), getRef(repository, draft.ref)]);
  if (draftHead) return { main, draftHead, from: draftHead, reopened: undefined };
  const base = sent.find((one) => one.base !== undefined)?.base;
  // A draft that was published meanwhile is in the published branch; one that was discarded is not.
  const isLost =
    base !== undefined &&
    (await repository.objects.read(base))?.type === 'commit' &&
    !(await isAncestor(repository, base, main));
  const reopened = isLost ? await findDiscarded(repository, draft, base) : undefined;
  return { main, draftHead, from: reopened?.commit ?? main, reopened };
}

interface Outcome {
  readonly order: Order;
  readonly start: Start;
  readonly sent: readonly SentText[];
  readonly joined: readonly JoinedText[];
}

/** Writes the commit of a save and moves the draft to it. */
async function writeVersion(
  repository: Repository,
  { order: { draft, options }, start, sent, joined }: Outcome,
  placed: ReadonlyMap<string, TreeFile>,
  author: User,
): Promise<string> {
  const tree = await writeTree(repository, start.from, toChanges(repository, sent, joined, placed));
  const same = await writeTree(repository, start.from, new Map());
  if (start.draftHead && tree === same) return start.draftHead;
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
      Status: start.draftHead ? undefined : (options.status ?? 'draft'),
    },
  });
  const change = { ref: draft.ref, from: start.draftHead, to: version };
  await updateRefs(repository, [change], { author, reason: 'save' });
  return version;
}

function toChanges(
  repository: Repository,
  sent: readonly SentText[],
  joined: readonly JoinedText[],
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
  sent: readonly SentText[],
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

async function getMerged(
  repository: Repository,
  start: Start,
  sent: readonly SentText[],
  joined: readonly JoinedText[],
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

function toCollision(
  code: 'conflict' | 'exists',
  draft: DraftName,
  { by, at }: Change,
  kept: DraftName,
): StoreError {
  const what =
    code === 'exists'
      ? `There is already an entry ${draft.collection}/${draft.slug}, by ${by.name} (${at})`
      : `${by.name} changed the same places of ${draft.collection}/${draft.slug} (${at})`;
  return new StoreError(
    code,
    `${what}. Your text is not lost: it is kept as the draft ${kept.collection}/${kept.slug}.`,
    { by, at, kept: { collection: kept.collection, slug: kept.slug } },
  );
}
