import type { ActionParams } from '../protocol.ts';
import type { User } from '../session.ts';
import { writeCommit } from './commit.ts';
import {
  isContentPath,
  parseContentPath,
  parseDraft,
  toDraftName,
  type DraftName,
} from './content-path.ts';
import { getHead } from './entries.ts';
import { getLastChange, getMergeBase, getRef, type Change } from './history.ts';
import { retryMoved, updateRefs } from './ref-update.ts';
import type { Repository } from './repository.ts';
import { StoreError } from './store-error.ts';
import { getText } from './stored-text.ts';
import { toContentPath, writeTree } from './tree.ts';
import { getFileChanges } from './working-files.ts';

/** Where a draft stands in the editorial workflow. */
export type DraftStatus = 'draft' | 'pending_review' | 'pending_publish';

/** Of a kept copy: the entry beside which it was kept, and who had changed that. */
export interface KeptFor {
  readonly collection: string;
  readonly slug: string;
  readonly path: string;
  readonly by?: { readonly name: string };
  readonly at?: string;
}

/** A draft as Decap's editorial workflow shows it. */
export interface UnpublishedEntry {
  readonly collection: string;
  readonly slug: string;
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
  const answer = await repository.git.getText([
    'for-each-ref',
    '--format=%(refname)',
    `--no-merged=${await getHead(repository)}`,
    branches,
  ]);
  return answer
    .split('\n')
    .map((ref) => ref.slice(branches.length))
    .filter(isDraft);
}

function isDraft(id: string): boolean {
  const slash = id.indexOf('/');
  try {
    return slash > 0 && parseDraft(id.slice(0, slash), id.slice(slash + 1)) !== undefined;
  } catch (error) {
    if (error instanceof StoreError) return false;
    throw error;
  }
}

/** Reads the name of a draft, which Decap gives whole or in two parts. */
export function parseDraftId({
  id,
  collection,
  slug,
}: ActionParams['unpublishedEntry']): DraftName {
  if (collection !== undefined && slug !== undefined) return parseDraft(collection, slug);
  const [first = '', ...rest] = (id ?? '').split('/');
  return parseDraft(first, rest.join('/'));
}

/** The commit of a draft. @throws StoreError when there is no such draft */
export async function getDraftHead(repository: Repository, draft: DraftName): Promise<string> {
  const head = await getRef(repository, draft.ref);
  if (head !== undefined) return head;
  throw new StoreError('not-found', `There is no draft of ${draft.collection}/${draft.slug}.`);
}

/** Describes a draft: what it changes, where it stands, who saved it last. */
export async function describeDraft(
  repository: Repository,
  draft: DraftName,
): Promise<UnpublishedEntry> {
  const [head, main] = await Promise.all([getDraftHead(repository, draft), getHead(repository)]);
  const [base, { status, keptFor }, change] = await Promise.all([
    getMergeBase(repository, main, head),
    readTrailers(repository, main, head),
    getLastChange(repository, head),
  ]);
  const changes = await getFileChanges(repository, base ?? repository.emptyTree, head);
  return {
    collection: draft.collection,
    slug: draft.slug,
    status,
    diffs: changes.flatMap(({ path, from, to }) => {
      const contentPath = toContentPath(repository, path);
      return to && contentPath && isContentPath(contentPath)
        ? [{ id: to, path: contentPath, newFile: from === undefined }]
        : [];
    }),
    version: head,
    updatedAt: change?.at ?? '',
    pullRequestAuthor: change?.by.name ?? '',
    ...(keptFor && { keptFor }),
  };
}

/** Reads one text of a draft. */
export async function getDraftText(
  repository: Repository,
  { collection, slug, path }: ActionParams['unpublishedEntryDataFile'],
): Promise<{ data: string; version: string }> {
  parseContentPath(path);
  const version = await getDraftHead(repository, parseDraft(collection, slug));
  const stored = await getText(repository, version, path);
  if (!stored) throw new StoreError('not-found', `The draft has no file ${path}.`);
  return { data: stored.text, version };
}

/** Moves a draft on in the workflow: a commit that changes no file and says so. */
export function setStatus(
  repository: Repository,
  { collection, slug, newStatus }: ActionParams['updateUnpublishedEntryStatus'],
  author: User,
): Promise<{ version: string }> {
  const draft = parseDraft(collection, slug);
  return retryMoved(async () => {
    const head = await getDraftHead(repository, draft);
    const version = await writeCommit(repository, {
      tree: await writeTree(repository, head, new Map()),
      parents: [head],
      author,
      message: `Move ${collection}/${slug} to “${newStatus.replace('_', ' ')}”`,
      trailers: { Dateline: 'status', Status: newStatus },
    });
    const change = { ref: draft.ref, from: head, to: version };
    await updateRefs(repository, [change], { author, reason: 'status' });
    return { version };
  });
}

/** Puts a draft aside. Its commits stay, under `refs/dateline/discarded/`. */
export function discardDraft(
  repository: Repository,
  { collection, slug }: ActionParams['deleteUnpublishedEntry'],
  author: User,
): Promise<Record<string, never>> {
  const draft = parseDraft(collection, slug);
  return retryMoved(async () => {
    const head = await getDraftHead(repository, draft);
    const marker = await writeCommit(repository, {
      tree: await writeTree(repository, head, new Map()),
      parents: [head],
      author,
      message: `Discard the draft of ${collection}/${slug}`,
      trailers: { Dateline: 'discard', Status: 'draft' },
    });
    const changes = [
      { ref: `${toDiscarded(draft)}${marker}`, from: undefined, to: marker },
      { ref: draft.ref, from: head, to: undefined },
    ];
    await updateRefs(repository, changes, { author, reason: 'discard' });
    return {};
  });
}

/** Finds the discarded draft from which a version comes, and who discarded it. */
export async function findDiscarded(
  repository: Repository,
  draft: DraftName,
  version: string,
): Promise<Change | undefined> {
  const answer = await repository.git.getText([
    'for-each-ref',
    '--format=%(objectname)',
    '--sort=-committerdate',
    `--contains=${version}`,
    toDiscarded(draft),
  ]);
  const [commit] = answer.split('\n');
  return commit ? getLastChange(repository, commit) : undefined;
}

const toDiscarded = ({ collection, slug }: DraftName) =>
  `refs/dateline/discarded/${collection}/${slug}/`;

/** What the commits of a draft say about it, the latest first. */
async function readTrailers(
  { git }: Repository,
  main: string,
  head: string,
): Promise<{ status: DraftStatus; keptFor: KeptFor | undefined }> {
  const keys = ['Status', 'Kept-For', 'Kept-Against'];
  const format = keys.map((key) => `%(trailers:key=${key},valueonly,separator=%x20)`).join('%x09');
  const answer = await git.getText([
    'log',
    '--first-parent',
    `--format=${format}`,
    `${main}..${head}`,
  ]);
  const lines = answer.split('\n').map((line) => line.split('\t'));
  const status = lines.find(([value]) => value)?.[0];
  const kept = lines.findLast(([, path]) => path);
  return {
    status: isStatus(status) ? status : 'draft',
    keptFor: kept && toKeptFor(kept[1]!, kept[2] ?? ''),
  };
}

const isStatus = (value: unknown): value is DraftStatus =>
  ['draft', 'pending_review', 'pending_publish'].includes(value as string);

function toKeptFor(path: string, against: string): KeptFor | undefined {
  const draft = isContentPath(path) ? toDraftName(parseContentPath(path)) : undefined;
  if (!draft) return undefined;
  const [, at, name] = /^(\S+) (.+)$/.exec(against) ?? [];
  return {
    collection: draft.collection,
    slug: draft.slug,
    path,
    ...(at && name && { by: { name }, at }),
  };
}
