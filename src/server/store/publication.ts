import type { ActionParams } from '../protocol.ts';
import type { User } from '../session.ts';
import type { Candidate } from './candidate.ts';
import { writeCommit } from './commit.ts';
import { isContentPath, parseDraft, type DraftName } from './content-path.ts';
import { getDraftHead } from './drafts.ts';
import { getHead } from './entries.ts';
import { getMergeBase, getRef, getRival, type Change } from './history.ts';
import { addRedirects, type Redirect } from './redirects.ts';
import { retryMoved, updateRefs } from './ref-update.ts';
import type { Repository } from './repository.ts';
import { StoreError } from './store-error.ts';
import { mergeFiles } from './text-joining.ts';
import {
  getTreeFile,
  isPlainFile,
  plainMode,
  toContentPath,
  writeBlob,
  writeTree,
  type TreeFile,
} from './tree.ts';
import { getFileChanges, type FileChange } from './working-files.ts';

/** What became of a publication. */
export interface PublishedEntry {
  /** The commit of the published branch. */
  readonly version: string;
  /** Whose changes to the published text were joined with the draft's. */
  readonly merged?: Pick<Change, 'by' | 'at'>;
  /** Public addresses that changed; the old ones lead to the new. */
  readonly redirects?: readonly Redirect[];
}

/** The two lines of work that are to become one. */
interface Lines {
  readonly draft: DraftName;
  readonly main: string;
  readonly head: string;
  readonly base: string | undefined;
}

/**
 * Publishes a draft: joins it with the published branch, checks the newsroom as it would be, and moves
 * both branches at once.
 * @throws StoreError `content` with the problems, `conflict` when another was faster
 */
export async function publishDraft(
  repository: Repository,
  candidate: Candidate,
  { collection, slug }: ActionParams['publishUnpublishedEntry'],
  author: User,
): Promise<PublishedEntry> {
  const draft = parseDraft(collection, slug);
  const asked = await getDraftHead(repository, draft);
  return retryMoved(async () => {
    const [main, head] = await Promise.all([getHead(repository), getRef(repository, draft.ref)]);
    if (head !== asked) throw await toMoved(repository, draft, asked, head);
    const lines = { draft, main, head, base: await getMergeBase(repository, main, head) };
    const { changes, merged } = await joinLines(repository, lines);
    const redirects = await addRedirects(repository, main, changes);
    const tree = await writeTree(repository, main, changes);
    await demandSound(repository, candidate, main, tree, [...changes.keys()]);
    const version = await writeCommit(repository, {
      tree,
      parents: [main, head],
      author,
      message: `Publish ${collection}/${slug}`,
      trailers: { Dateline: 'publish' },
    });
    const refs = [
      { ref: repository.branchRef, from: main, to: version },
      { ref: draft.ref, from: head, to: undefined },
    ];
    await updateRefs(repository, refs, { author, reason: 'publish' });
    return {
      version,
      ...(merged && { merged: { by: merged.by, at: merged.at } }),
      ...(redirects.length > 0 && { redirects }),
    };
  });
}

/** What the draft changes in the published branch. */
async function joinLines(
  repository: Repository,
  lines: Lines,
): Promise<{ changes: Map<string, TreeFile | undefined>; merged: Change | undefined }> {
  const { base, head, main } = lines;
  const changes = new Map<string, TreeFile | undefined>();
  let merged: Change | undefined;
  for (const change of await getFileChanges(repository, base ?? repository.emptyTree, head)) {
    const contentPath = toContentPath(repository, change.path);
    const isPlain = change.to === undefined || isPlainFile(change);
    if (!contentPath || !isPlain || !isContentPath(contentPath)) throw toForeign(change);
    const current = await getTreeFile(repository, main, change.path);
    if (current?.id === change.to) continue;
    const file = { id: change.to ?? '', mode: current?.mode ?? plainMode };
    if (current?.id === change.from) changes.set(change.path, change.to ? file : undefined);
    else {
      const rival = await getRival(repository, { from: base, to: main, treePath: change.path });
      const id = await joinFile(repository, contentPath, change, current);
      if (id === undefined) throw toCollision(lines.draft, contentPath, rival, !current);
      changes.set(change.path, { ...file, id });
      merged = rival;
    }
  }
  return { changes, merged };
}

async function joinFile(
  repository: Repository,
  path: string,
  { from, to }: FileChange,
  current: TreeFile | undefined,
): Promise<string | undefined> {
  if (!from || !to || !current || !isPlainFile(current)) return undefined;
  const texts = await Promise.all(
    [from, current.id, to].map(async (id) => (await repository.objects.read(id))?.bytes.toString()),
  );
  const [base, ours, theirs] = texts;
  if (base === undefined || ours === undefined || theirs === undefined) return undefined;
  const text = mergeFiles(path, { base, ours, theirs });
  return text === undefined ? undefined : writeBlob(repository, text);
}

/** @throws StoreError `content` when a change would break the newsroom */
export async function demandSound(
  repository: Repository,
  candidate: Candidate,
  main: string,
  tree: string,
  treePaths: readonly string[],
): Promise<void> {
  const touched = new Set(treePaths.map((path) => path.slice(repository.prefix.length)));
  const problems = await candidate.findProblems(main, tree, touched);
  if (problems.length === 0) return;
  const [first] = problems;
  throw new StoreError(
    'content',
    `This can’t be published yet. ${first!.file}: ${first!.cause}. ${first!.remedy}`,
    { problems },
  );
}

async function toMoved(
  repository: Repository,
  draft: DraftName,
  asked: string,
  head: string | undefined,
): Promise<Error> {
  if (head === undefined)
    return new StoreError('not-found', `The draft of ${draft.slug} was published or discarded.`);
  const treePath = repository.prefix + draft.path.below;
  const { by, at } = await getRival(repository, { from: asked, to: head, treePath });
  return new StoreError(
    'conflict',
    `${by.name} saved this draft while it was being published (${at}). Read it again, then publish.`,
    { by, at },
  );
}

function toCollision(draft: DraftName, path: string, rival: Change, isDeleted: boolean) {
  const { by, at } = rival;
  const what = isDeleted ? 'deleted the published text' : 'changed the same places';
  return new StoreError(
    'conflict',
    `${by.name} ${what} (${at}) after the draft of ${draft.collection}/${draft.slug} was begun. The draft stays as it is.`,
    { by, at, path, deleted: isDeleted },
  );
}

function toForeign({ path }: FileChange) {
  return new StoreError(
    'foreign',
    `The draft changes “${path}”, which is no content file. Merge its branch with Git, or discard it.`,
    { path },
  );
}
