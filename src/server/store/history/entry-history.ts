import type { ActionParams } from '../../store-api/protocol.ts';
import { StoreError } from '../../store-api/store-error.ts';
import { toDiscarded } from './discarded-drafts.ts';
import { getRef, isAncestor, listHeads } from '../git/history.ts';
import { demandNoLink } from '../git/symlink-check.ts';
import type { Repository } from '../git/repository.ts';
import { toTreePath } from '../git/tree.ts';
import { parseContentPath, toDraftName } from '../entries/content-path.ts';
import { getSource } from '../entries/entry-revision.ts';
import { getHead } from '../entries/read-entries.ts';

/** A revision of an entry, and who made it. */
export interface EntryRevision {
  /** The commit. */
  readonly version: string;
  readonly by: string;
  /** ISO 8601 */
  readonly at: string;
  /** Whether it is, or was, published. */
  readonly isPublished: boolean;
}

/** Most revisions to list: nobody looks further back. */
const maxRevisions = 200;

const format = '%H%x00%an%x00%aI';

/** The revisions of an entry, published, in its draft and in discarded ones, the newest first. */
export async function listRevisions(
  repository: Repository,
  { path }: ActionParams['listRevisions'],
): Promise<EntryRevision[]> {
  const roots = await getRoots(repository, path);
  const list = async (from: readonly string[]) => {
    const args = ['log', '--date-order', `--max-count=${maxRevisions}`, `--format=${format}`];
    const answer = await repository.git.getText([
      ...args,
      ...from,
      '--',
      toTreePath(repository, path),
    ]);
    return answer.split('\n').filter(Boolean);
  };
  const [all, published] = await Promise.all([list(roots), list(roots.slice(0, 1))]);
  return all.map((line) => {
    const [version = '', by = '', at = ''] = line.split('\0');
    return { version, by, at, isPublished: published.includes(line) };
  });
}

/** Reads an entry as a revision of it was. @throws StoreError if that is none of this entry */
export async function readRevision(
  repository: Repository,
  { path, version }: ActionParams['readRevision'],
): Promise<{ readonly data: string }> {
  const roots = await getRoots(repository, path);
  const isKnown = (await repository.objects.read(version))?.type === 'commit';
  const isOwn =
    isKnown && (await Promise.all(roots.map((root) => isAncestor(repository, version, root))));
  const stored =
    isOwn && isOwn.includes(true) ? await getSource(repository, version, path) : undefined;
  if (!stored) throw new StoreError('not-found', `There is no such revision of ${path}.`);
  return { data: stored.source };
}

/** The commits from which the revisions of an entry can be reached: the published one first, those of drafts after it. */
async function getRoots(repository: Repository, path: string): Promise<string[]> {
  const draft = toDraftName(parseContentPath(path));
  const main = await getHead(repository);
  const [head, discarded = []] = await Promise.all([
    draft && getRef(repository, draft.ref),
    draft && listHeads(repository, main, toDiscarded(draft)),
  ]);
  const roots = [main, ...(head ? [head] : []), ...discarded];
  for (const root of roots) await demandNoLink(repository, root, path);
  return roots;
}
