import type { ActionParams } from '../../store-api/protocol.ts';
import { StoreError } from '../../store-api/store-error.ts';
import { getRef, isAncestor } from '../git/history.ts';
import { demandNoLink } from '../git/symlink-check.ts';
import type { Repository } from '../git/repository.ts';
import { toTreePath } from '../git/tree.ts';
import { parseContentPath, toDraftName } from './content-path.ts';
import { getSource } from './entry-revision.ts';
import { getHead } from './read-entries.ts';

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

/** The revisions of an entry, published and in its draft, the newest first. */
export async function listRevisions(
  repository: Repository,
  { path }: ActionParams['listRevisions'],
): Promise<EntryRevision[]> {
  const [main, ...drafts] = await getRoots(repository, path);
  const list = async (range: readonly string[]) => {
    const args = ['log', `--max-count=${maxRevisions}`, `--format=${format}`, ...range];
    const answer = await repository.git.getText([...args, '--', toTreePath(repository, path)]);
    return answer.split('\n').filter(Boolean);
  };
  const [published, unpublished] = await Promise.all([
    list([main!]),
    drafts.length > 0 ? list([...drafts, `^${main}`]) : [],
  ]);
  const toRevision = (line: string, isPublished: boolean): EntryRevision => {
    const [version = '', by = '', at = ''] = line.split('\0');
    return { version, by, at, isPublished };
  };
  return [
    ...unpublished.map((line) => toRevision(line, false)),
    ...published.map((line) => toRevision(line, true)),
  ].slice(0, maxRevisions);
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

/** The commits from which the revisions of an entry can be reached: the published one, and that of its draft. */
async function getRoots(repository: Repository, path: string): Promise<string[]> {
  const draft = toDraftName(parseContentPath(path));
  const [main, head] = await Promise.all([
    getHead(repository),
    draft && getRef(repository, draft.ref),
  ]);
  const roots = head ? [main, head] : [main];
  for (const root of roots) await demandNoLink(repository, root, path);
  return roots;
}
