import type { ActionParams } from '../../store-api/protocol.ts';
import { StoreError } from '../../store-api/store-error.ts';
import { toDiscarded } from './discarded-drafts.ts';
import { askOnce, getRef, isAncestor, listHeads } from '../git/history.ts';
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
  /** Whether this wording is, or was, published. */
  readonly isPublished: boolean;
  /** Given if it is of a draft that was discarded. */
  readonly isDiscarded?: true;
  /** A revision with the wording that it changed; absent if there was none. */
  readonly former?: string;
}

/** Most revisions to list: nobody looks further back. */
const maxRevisions = 200;

/** The revisions of an entry, published, in its draft and in discarded ones, the newest first. */
export async function listRevisions(
  repository: Repository,
  { path }: ActionParams['listRevisions'],
): Promise<EntryRevision[]> {
  const { main, drafts, discarded } = await getRoots(repository, path);
  const file = ['--', toTreePath(repository, path)];
  // Otherwise Git leaves out the side of a merge whose wording was not taken.
  const whole = ['--full-history', '-c', '--date-order', `--max-count=${maxRevisions}`];
  const readBeyond = (known: readonly string[], commits: readonly string[]) =>
    commits.length > 0
      ? readLog(repository, [...whole, '--not', ...known, '--not'], commits, file)
      : [];
  const [all, inDraft, inDiscarded, published] = await Promise.all([
    readLog(repository, whole, [main, ...drafts, ...discarded], file),
    // A draft may have the wording of a former publication again.
    readBeyond([main], drafts),
    readBeyond([main, ...drafts], discarded),
    readLog(repository, ['--first-parent', '-m'], [main], file),
  ]);
  // All saves of a draft are in the history of the published branch, but only what a publication brought was published.
  const blobs = new Set(published.map(({ blob }) => blob));
  const [drafted, ended] = [inDraft, inDiscarded].map(
    (some) => new Set(some.map(({ version }) => version)),
  ) as [Set<string>, Set<string>];
  // A draft may have been restored with what was published since, which its publication did not change.
  const replaced = new Map(published.toReversed().map(({ blob, before }) => [blob, before]));
  const versions = new Map(all.map(({ blob, version }) => [blob, version]));
  const merged = new Set(all.map(({ sent }) => sent));
  return all
    .filter(({ version }) => !merged.has(version))
    .map(({ version, by, at, blob, before }) => {
      const isDiscarded = ended.has(version);
      const isPublished = blobs.has(blob) && !drafted.has(version) && !isDiscarded;
      const former = versions.get((isPublished ? replaced.get(blob) : undefined) ?? before);
      return {
        ...{ version, by, at, isPublished },
        ...(isDiscarded && { isDiscarded }),
        ...(former && { former }),
      };
    });
}

/** A commit that changed an entry. */
interface LoggedCommit extends Pick<EntryRevision, 'version' | 'by' | 'at'> {
  /** The commit with the entry as it was sent, if this one merges it with a change of somebody else. */
  readonly sent: string | undefined;
  /** The entry before it, in its first parent: only zeros where there was none. */
  readonly before: string;
  /** What it made of the entry: only zeros where it deleted it. */
  readonly blob: string;
}

const format = '%x01%H%x00%P%x00%an%x00%aI%x00%(trailers:key=Dateline,valueonly,separator=)%x00';

async function readLog(
  repository: Repository,
  options: readonly string[],
  commits: readonly string[],
  file: readonly string[],
): Promise<LoggedCommit[]> {
  const raw = ['--raw', '--no-abbrev', '--no-renames', '--root'];
  const args = ['log', ...raw, `--format=${format}`, ...options, ...commits, ...file];
  const answer = (await askOnce(repository, args, commits)) ?? '';
  return answer
    .split('\u0001')
    .slice(1)
    .flatMap((commit) => {
      const [version = '', parents = '', by = '', at = '', action, change = ''] =
        commit.split('\0');
      const blobs = change.split('\t')[0]!.match(/\b[0-9a-f]{40,64}\b/g);
      // A merge that took the entry of one side as it was says nothing new.
      if (!blobs) return [];
      const sent = action === 'merge' ? parents.split(' ')[1] : undefined;
      return [{ version, by, at, sent, before: blobs[0]!, blob: blobs.at(-1)! }];
    });
}

/** Reads an entry as a revision of it was. @throws StoreError if that is none of this entry */
export async function readRevision(
  repository: Repository,
  { path, version }: ActionParams['readRevision'],
): Promise<{ readonly data: string }> {
  const { main, drafts, discarded } = await getRoots(repository, path);
  const roots = [main, ...drafts, ...discarded];
  const isKnown = (await repository.objects.find(version))?.type === 'commit';
  const isOwn =
    isKnown && (await Promise.all(roots.map((root) => isAncestor(repository, version, root))));
  const stored =
    isOwn && isOwn.includes(true) ? await getSource(repository, version, path) : undefined;
  if (!stored) throw new StoreError('not-found', `There is no such revision of ${path}.`);
  return { data: stored.source };
}

/** The commits from which the revisions of an entry can be reached: the published one, and those of its drafts. */
async function getRoots(repository: Repository, path: string) {
  const draft = toDraftName(parseContentPath(path));
  const main = await getHead(repository);
  const [head, ends = []] = await Promise.all([
    draft && getRef(repository, draft.ref),
    draft && listHeads(repository, main, toDiscarded(draft)),
  ]);
  const drafts = head ? [head] : [];
  const discarded = ends.map(({ commit }) => commit);
  for (const root of [main, ...drafts, ...discarded]) await demandNoLink(repository, root, path);
  return { main, drafts, discarded };
}
