import type { User } from '../../sign-in/user.ts';
import { writeCommit } from '../git/commit.ts';
import { parseDraft, type DraftName } from '../entries/content-path.ts';
import { getDraftMediaFiles } from '../drafts/draft-media.ts';
import { toDiscarded } from '../history/discarded-drafts.ts';
import { getHead } from '../entries/read-entries.ts';
import { getRef, type Change } from '../git/history.ts';
import { updateRefs } from '../refs/ref-update.ts';
import type { Repository } from '../git/repository.ts';
import type { SubmittedSource } from './entry-merge.ts';
import {
  getTreeFile,
  plainMode,
  toTreePath,
  writeBlob,
  writeTree,
  type TreeFile,
} from '../git/tree.ts';

/** A save that conflicts with another editor's change. */
interface ConflictingSave {
  readonly draft: DraftName;
  readonly sent: SubmittedSource;
  /** The commit with which it conflicts. The entry may show its pictures. */
  readonly from: string;
  /** Uploads, by their path in the repository. */
  readonly placed: ReadonlyMap<string, TreeFile>;
  readonly otherChange: Change;
}

/** A draft that keeps what could not be merged. */
export interface ConflictDraft extends DraftName {
  readonly version: string;
}

/**
 * Keeps an entry that could not be merged as a draft of its own beside the other. Settings have one file and one draft,
 * so theirs are kept in the history.
 * @returns the conflict draft, if there is one
 */
export async function keepConflict(
  repository: Repository,
  { draft, sent, from, placed, otherChange }: ConflictingSave,
  author: User,
): Promise<ConflictDraft | undefined> {
  const main = await getHead(repository);
  const free =
    draft.path.kind === 'settings' ? undefined : await findFreeName(repository, main, draft);
  const { path } = (free ?? draft).path;
  const changes = new Map([...(await getOwnMedia(repository, main, from)), ...placed]);
  const id = await writeBlob(repository, sent.source);
  changes.set(toTreePath(repository, path), { id, mode: plainMode });
  const commit = await writeCommit(repository, {
    tree: await writeTree(repository, main, changes),
    parents: [main],
    author,
    message: `Keep an edit of ${draft.collection}/${draft.slug} that conflicts with another`,
    trailers: {
      Dateline: 'keep',
      Status: 'draft',
      'Kept-For': draft.path.path,
      'Kept-Against': `${otherChange.at} ${otherChange.by.name}`,
    },
  });
  const ref = free?.ref ?? `${toDiscarded(draft)}${commit}`;
  // The same edit, sent again within a second, is in the history already.
  const change = { ref, from: await getRef(repository, ref), to: commit };
  await updateRefs(repository, [change], { author, reason: 'keep' });
  return free && { ...free, version: commit };
}

/** Unpublished media of the other draft, which the conflict draft may show too. */
async function getOwnMedia(
  repository: Repository,
  main: string,
  from: string,
): Promise<Map<string, TreeFile>> {
  const own = new Map<string, TreeFile>();
  for (const [path, file] of await getDraftMediaFiles(repository, main, from))
    if (!(await getTreeFile(repository, main, path))) own.set(path, file);
  return own;
}

async function findFreeName(
  repository: Repository,
  main: string,
  { collection, slug }: DraftName,
): Promise<DraftName> {
  for (let number = 1; ; number += 1) {
    const name = parseDraft(collection, toConflictDraftName(slug, number));
    const taken =
      (await getRef(repository, name.ref)) ??
      (await getTreeFile(repository, main, toTreePath(repository, name.path.path)));
    if (taken === undefined) return name;
  }
}

/** Cuts a name that would get too long. */
const toConflictDraftName = (name: string, number: number) => {
  const stem = name.replace(/-kept-\d+$/, '').replace(/(?<=[^/]{180})[^/]+$/, '');
  return `${stem.replace(/-$/, '')}-kept-${number}`;
};
