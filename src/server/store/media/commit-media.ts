import { writeCommit, type CommitParts } from '../git/commit.ts';
import type { Repository } from '../git/repository.ts';
import { updateRefs } from '../refs/ref-update.ts';

/** A change of the media library that is published at once. */
export interface MediaCommit extends Pick<CommitParts, 'tree' | 'author' | 'message'> {
  /** The commit on which it is based. */
  readonly head: string;
}

/** Commits a change of the media library to the published branch. @throws MovedRefError when that has moved */
export async function commitMedia(
  repository: Repository,
  { head, tree, author, message }: MediaCommit,
): Promise<void> {
  const to = await writeCommit(repository, {
    tree,
    parents: [head],
    author,
    message,
    trailers: { Dateline: 'media' },
  });
  const change = { ref: repository.branchRef, from: head, to };
  await updateRefs(repository, [change], { author, reason: 'media' });
}
