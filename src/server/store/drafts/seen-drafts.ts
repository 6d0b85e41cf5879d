import { isSameValue } from '../../../model/fields/written-value.ts';
import { toPublishable } from '../../../publishing/visibility/entry-state.ts';
import { lifecycle, type Publishable } from '../../../publishing/visibility/lifecycle.ts';
import type { PublishedChange } from '../../store-api/store-api.ts';
import { StoreError } from '../../store-api/store-error.ts';
import type { ContentPath, DraftName } from '../entries/content-path.ts';
import { getSourceFile } from '../entries/entry-revision.ts';
import { getHead } from '../entries/read-entries.ts';
import { getLastChange } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { getTreeFile, toTreePath } from '../git/tree.ts';

/** A draft and its commit. */
export interface DraftHead {
  readonly draft: DraftName;
  readonly head: string;
}

/** Whether a draft has the files that somebody saw: a change of its status does not count. @param seen a commit of it */
export async function isSeen({ objects }: Repository, head: string, seen: string) {
  const [now, then] = await Promise.all(
    [head, seen].map((commit) => objects.find(`${commit}^{tree}`)),
  );
  return now !== undefined && now.id === then?.id;
}

/**
 * Demands that a draft is as somebody saw it.
 * @param seen the commit that they saw; undefined if they saw nothing of it
 * @throws StoreError `conflict` with who has changed the draft since, and when
 */
export async function demandSeen(
  repository: Repository,
  { draft, head }: DraftHead,
  seen: string | undefined,
): Promise<void> {
  if (seen && (await isSeen(repository, head, seen))) return;
  // Not who only changed its status, unless that brought it.
  const { by, at } = (await getLastChange(repository, head, seen && '.'))!;
  throw new StoreError(
    'conflict',
    `${by.name} has changed the draft of ${draft.collection}/${draft.slug} since it was read (${at}). Read it again first.`,
    { by, at, version: head, collection: draft.collection },
  );
}

/** Who has changed or deleted a published entry since somebody saw it. @param seen a commit @returns undefined if nobody has */
export async function findPublishedSince(
  repository: Repository,
  { path }: DraftName,
  seen: string,
): Promise<PublishedChange | undefined> {
  const [main, treePath] = [await getHead(repository), toTreePath(repository, path.path)];
  const [now, then] = await Promise.all(
    [main, seen].map((commit) => getTreeFile(repository, commit, treePath)),
  );
  if (now?.id === then?.id) return undefined;
  const change = await getLastChange(repository, main, treePath);
  // What was never published cannot be deleted: that was a draft.
  if (!change) return undefined;
  const { by, at } = change;
  const [visibility, former] = await Promise.all(
    [main, seen].map((commit) => readVisibility(repository, commit, path)),
  );
  return {
    ...{ savedBy: by, savedAt: at, isDeleted: !now },
    isWithdrawn: isWithdrawnNow(repository, visibility) && !isWithdrawnNow(repository, former),
    ...(visibility && !isSameValue(visibility, former) && { visibility }),
  };
}

/** What decides whether readers see an entry of a commit; undefined if that cannot be read, as after an edit by hand. */
const readVisibility = (repository: Repository, commit: string, { below }: ContentPath) =>
  getSourceFile(repository, commit, below).then(
    (file) => file && toPublishable(file.fields),
    () => undefined,
  );

/** Whether an entry is withdrawn, and was not in a commit that somebody saw. */
export async function isWithdrawnSince(
  repository: Repository,
  target: ContentPath,
  seen: string,
): Promise<boolean> {
  const [now, then] = await Promise.all(
    [await getHead(repository), seen].map((commit) => isWithdrawn(repository, commit, target)),
  );
  return now === true && !then;
}

/** Whether an entry of a commit is withdrawn. */
export async function isWithdrawn(
  repository: Repository,
  commit: string,
  target: ContentPath,
): Promise<boolean> {
  return isWithdrawnNow(repository, await readVisibility(repository, commit, target));
}

/** Whether this is of an entry that is withdrawn now. */
const isWithdrawnNow = ({ getNow }: Repository, visibility: Publishable | undefined): boolean =>
  visibility !== undefined && lifecycle(visibility, getNow()) === 'withdrawn';
