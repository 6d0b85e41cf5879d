import { formatListName, type EntryName } from '../../../model/entry-name.ts';
import type { ActionParams, DraftStatus } from '../../store-api/protocol.ts';
import type { DraftEnd, DraftState } from '../../store-api/store-api.ts';
import {
  isAccepted,
  isContentPath,
  parseContentPath,
  parseDraft,
  type DraftName,
} from '../entries/content-path.ts';
import { readTrailers, type DraftTrailers, type KeptFor } from './draft-trailers.ts';
import { findUnpublishedLoss } from './unpublished-loss.ts';
import type { Loss } from '../../../publishing/visibility/state-changes.ts';
import { getHead } from '../entries/read-entries.ts';
import { getDraftChanges } from '../git/file-changes.ts';
import { findDiscarded } from '../history/discarded-drafts.ts';
import {
  getLastChange,
  getLastMerge,
  getRef,
  isAncestor,
  listHeads,
  type Change,
  type Head,
} from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { StoreError } from '../../store-api/store-error.ts';
import { getSource } from '../entries/entry-revision.ts';
import { isSeen, isWithdrawnSince } from './seen-drafts.ts';
import { getTreeFile, toContentPath, toTreePath } from '../git/tree.ts';

/** A draft as Decap's editorial workflow shows it. */
export interface UnpublishedEntry extends EntryName {
  readonly status: DraftStatus;
  readonly diffs: readonly {
    readonly id: string;
    readonly path: string;
    readonly newFile: boolean;
  }[];
  readonly version: string;
  readonly updatedAt: string;
  readonly pullRequestAuthor: string;
  readonly keptFor?: KeptFor;
}

const branches = 'refs/heads/cms/';

/** The names of all drafts with something unpublished: `releases-en/2011/governor-suspends`. */
export async function listDrafts(repository: Repository): Promise<string[]> {
  const heads = await listHeads(repository, await getHead(repository), branches);
  return heads.map(({ ref }) => ref.slice(branches.length)).filter(isDraft);
}

/** The commits of all drafts with something unpublished. */
export async function getDraftHeads(repository: Repository): Promise<string[]> {
  return toCommits(await listHeads(repository, await getHead(repository), branches));
}

/** The commits of an entry's drafts in all languages, where they have something unpublished. */
export async function getTranslationHeads(
  repository: Repository,
  main: string,
  { path: { location } }: DraftName,
): Promise<string[]> {
  if (location?.language === undefined) return [];
  const refs = `${branches}${formatListName({ ...location, language: '*' })}/${location.key}`;
  return toCommits(await listHeads(repository, main, refs));
}

const toCommits = (heads: readonly Head[]) => heads.map(({ commit }) => commit);

const isDraft = (id: string) => isAccepted(() => parseDraftId(id));

/** Reads the name of a draft: `releases-en/2011/governor-suspends`. */
export function parseDraftId(id: string): DraftName {
  const [collection = '', ...rest] = id.split('/');
  return parseDraft(collection, rest.join('/'));
}

/** The commit of a draft with something unpublished: what was published by hand leaves its branch behind. */
export async function getUnpublishedHead(
  repository: Repository,
  main: string,
  { ref }: DraftName,
): Promise<string | undefined> {
  const head = await getRef(repository, ref);
  return head && !(await isAncestor(repository, head, main)) ? head : undefined;
}

/** The commit of a draft. @throws StoreError when there is no such draft */
export async function getDraftHead(repository: Repository, draft: DraftName): Promise<string> {
  const head = await getRef(repository, draft.ref);
  if (head !== undefined) return head;
  throw new StoreError('not-found', `There is no draft of ${draft.collection}/${draft.slug}.`);
}

/** Describes a draft: what it changes, its status, who saved it last. */
export async function describeDraft(
  repository: Repository,
  draft: DraftName,
): Promise<UnpublishedEntry> {
  const [head, main] = await Promise.all([getDraftHead(repository, draft), getHead(repository)]);
  const [changes, { status, keptFor }, change] = await Promise.all([
    getDraftChanges(repository, main, head),
    readTrailers(repository, main, head),
    getLastSave(repository, main, head),
  ]);
  const { path } = draft.path;
  // Of texts with the same extension, Decap would show the one with the shortest path as that of the draft.
  const isOwn = (file: string) =>
    file === path || (isContentPath(file) && parseContentPath(file).kind === 'media');
  const diffs = changes.flatMap(({ path: treePath, from, to }) => {
    const file = toContentPath(repository, treePath);
    return to && file && isOwn(file) ? [{ id: to, path: file, newFile: from === undefined }] : [];
  });
  // Without it, Decap would show the published entry.
  const own = diffs.some((file) => file.path === path)
    ? undefined
    : await getTreeFile(repository, head, toTreePath(repository, path));
  return {
    collection: draft.collection,
    slug: draft.slug,
    status,
    diffs: own ? [...diffs, { id: own.id, path, newFile: false }] : diffs,
    version: head,
    updatedAt: change?.at ?? '',
    pullRequestAuthor: change?.by.name ?? '',
    keptFor,
  };
}

/** State of a draft, if there is one. @param seen the commit that a window shows */
export async function findDraft(
  repository: Repository,
  draft: DraftName,
  seen: string | undefined,
): Promise<DraftState | undefined> {
  const [head, main] = await Promise.all([getRef(repository, draft.ref), getHead(repository)]);
  if (head === undefined) return undefined;
  const [{ status, statusBy }, change, isShown] = await Promise.all([
    readTrailers(repository, main, head),
    getLastChange(repository, head, '.'),
    seen !== undefined && isSeen(repository, head, seen),
  ]);
  const { by: savedBy = { name: '', email: '' }, at = '' } = change ?? {};
  const isWithdrawn =
    seen !== undefined && !isShown && (await isWithdrawnSince(repository, draft.path, seen));
  return {
    ...{ status, statusBy: statusBy ?? savedBy, savedBy, savedAt: at },
    ...{ isSeen: isShown, isWithdrawn },
  };
}

/** Who published or discarded a draft that is there no more. @param version a commit of it */
export async function findDraftEnd(
  repository: Repository,
  draft: DraftName,
  version: string,
): Promise<DraftEnd | undefined> {
  if ((await repository.objects.find(version))?.type !== 'commit') return undefined;
  const main = await getHead(repository);
  const isPublished = await isAncestor(repository, version, main);
  const change = isPublished
    ? await getLastMerge(repository, main, toTreePath(repository, draft.path.path))
    : await findDiscarded(repository, draft, version);
  return change && { by: change.by, isPublished };
}

/** The last save of a draft. Commits that only change its status do not count, nor what its translation changed in it. */
async function getLastSave(
  repository: Repository,
  main: string,
  head: string,
): Promise<Change | undefined> {
  const save = await getLastChange(repository, `${main}..${head}`, '.', 'align');
  return save ?? getLastChange(repository, head);
}

/** A source of a draft. */
export interface DraftSource extends Partial<
  Pick<DraftTrailers, 'keptFor' | 'begunBy' | 'begunAt'>
> {
  readonly data: string;
  readonly version: string;
  /** What it takes from readers once it is published: until then, they see it. */
  readonly loss?: Loss;
}

/** Reads a source of a draft. */
export async function getDraftSource(
  repository: Repository,
  { collection, slug, path }: ActionParams['unpublishedEntryDataFile'],
): Promise<DraftSource> {
  const target = parseContentPath(path);
  const version = await getDraftHead(repository, parseDraft(collection, slug));
  const main = await getHead(repository);
  const [stored, { keptFor, begunBy, begunAt }] = await Promise.all([
    getSource(repository, version, path),
    readTrailers(repository, main, version),
  ]);
  if (!stored) throw new StoreError('not-found', `The draft has no file ${path}.`);
  const loss = await findUnpublishedLoss(repository, main, target, stored.source);
  return { data: stored.source, version, keptFor, begunBy, begunAt, loss };
}
