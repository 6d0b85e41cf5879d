import type { ActionParams } from '../protocol.ts';
import type { User } from '../session.ts';
import { demandSound, type Candidate } from './candidate.ts';
import { writeCommit } from './commit.ts';
import { parseDraft, type DraftName } from './content-path.ts';
import { getDraftHead } from './drafts.ts';
import { getHead } from './entries.ts';
import { getMergeBase, getRef, getRival, type Change } from './history.ts';
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
