import { toEntryPath, type EntryName } from '../../../model/entry-name.ts';
import { isContentPath, parseDraft, type DraftName } from '../entries/content-path.ts';
import { getHead } from '../entries/read-entries.ts';
import { getLastChange, getRef, type Change } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';

/** A draft that was discarded: its last state, and who discarded it. */
export interface DiscardedDraft {
  readonly draft: DraftName;
  /** A commit with the files of the draft. */
  readonly version: string;
  readonly by: string;
  /** ISO 8601 */
  readonly at: string;
}

/** The refs that keep the discarded drafts of an entry. */
export const toDiscarded = ({ collection, slug }: EntryName): string =>
  `${allDiscarded}${collection}/${slug}/`;

const allDiscarded = 'refs/dateline/discarded/';

/** Finds the discarded draft that contains a commit, and who discarded it. */
export async function findDiscarded(
  repository: Repository,
  draft: DraftName,
  version: string,
): Promise<Change | undefined> {
  const answer = await repository.git.getText([
    ...['for-each-ref', '--format=%(objectname)', '--sort=-committerdate'],
    `--contains=${version}`,
    toDiscarded(draft),
  ]);
  const [commit] = answer.split('\n');
  return commit ? getLastChange(repository, commit) : undefined;
}

/**
 * The discarded drafts of each entry that has no draft now, the last first; without those that were published after all, or
 * restored and discarded again, or whose words another draft has.
 */
export async function listDiscarded(repository: Repository): Promise<DiscardedDraft[]> {
  const { git } = repository;
  const main = await getHead(repository);
  const answer = await git.getText([
    ...['for-each-ref', '--sort=-committerdate', allDiscarded],
    `--no-merged=${main}`,
    '--format=%(refname)%00%(objectname)%00%(authorname)%00%(authordate:iso-strict)%00%(contents:trailers:key=Dateline,valueonly,separator=)',
  ]);
  if (answer === '') return [];
  const parents = await git.getText(['log', '--format=%P', `--glob=${allDiscarded}`, `^${main}`]);
  const continued = new Set(parents.split(/\s/));
  const found: DiscardedDraft[] = [];
  for (const line of answer.split('\n').filter(Boolean)) {
    const [ref = '', version = '', by = '', at = '', action] = line.split('\0');
    const [collection = '', ...rest] = ref.slice(allDiscarded.length).split('/');
    const slug = rest.slice(0, -1).join('/');
    // Other versions may have kept what this one has no list for.
    if (!isContentPath(`content/${toEntryPath({ collection, slug })}`)) continue;
    const draft = parseDraft(collection, slug);
    if (action === 'settle' || continued.has(version) || (await getRef(repository, draft.ref)))
      continue;
    found.push({ draft, version, by, at });
  }
  return found;
}
