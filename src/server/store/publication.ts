import type { ActionParams } from '../protocol.ts';
import type { User } from '../session.ts';
import { demandSound, type Candidate } from './candidate.ts';
import { writeCommit } from './commit.ts';
import { parseDraft, type DraftName } from './content-path.ts';
import { getDraftHead } from './drafts.ts';
import { getHead } from './entries.ts';
import { getLastChange, getMergeBase, getRef, type Change } from './history.ts';
import { joinLines } from './line-joining.ts';
import { addRedirects, type Redirect } from './redirects.ts';
import { retryMoved, updateRefs } from './ref-update.ts';
import type { Repository } from './repository.ts';
import { StoreError } from './store-error.ts';
import { writeTree } from './tree.ts';

/** What became of a publication. */
export interface PublishedEntry {
  /** The commit of the published branch. */
  readonly version: string;
  /** Whose changes to the published text were joined with the draft's. */
  readonly merged?: Pick<Change, 'by' | 'at'>;
  /** Public addresses that changed; the old ones lead to the new. */
  readonly redirects?: readonly Redirect[];
  /** Media that were stored under another name, because theirs was taken meanwhile, by that name. */
  readonly renamed?: Readonly<Record<string, string>>;
}

/**
 * Publishes a draft: joins it with the published branch, checks the newsroom as it would be, and moves
 * both branches at once.
 * @throws StoreError `content` with the problems; `conflict` when another was faster, with `version` where
 *   it is the draft that moved, or with the `fields` that both changed
 */
export async function publishDraft(
  repository: Repository,
  candidate: Candidate,
  {
    collection,
    slug,
    version: seen,
    resolve: wanted,
    over,
  }: ActionParams['publishUnpublishedEntry'],
  author: User,
): Promise<PublishedEntry> {
  const draft = parseDraft(collection, slug);
  const current = await getDraftHead(repository, draft);
  const asked = seen ?? current;
  return retryMoved(async () => {
    const [main, head] = await Promise.all([getHead(repository), getRef(repository, draft.ref)]);
    if (head !== asked) throw await toMoved(repository, draft, head);
    const base = await getMergeBase(repository, main, head);
    const resolve = over === undefined || over === main ? wanted : undefined;
    const lines = { draft, main, head, base, resolve };
    const { changes, merged, renamed } = await joinLines(repository, lines);
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
      ...(renamed.size > 0 && { renamed: Object.fromEntries(renamed) }),
    };
  });
}

async function toMoved(
  repository: Repository,
  draft: DraftName,
  head: string | undefined,
): Promise<Error> {
  const change = head && (await getLastChange(repository, head));
  if (!change)
    return new StoreError('not-found', `The draft of ${draft.slug} was published or discarded.`);
  const { by, at } = change;
  return new StoreError(
    'conflict',
    `${by.name} has changed this draft since it was opened (${at}). Read it again, then publish.`,
    { by, at, version: head },
  );
}
