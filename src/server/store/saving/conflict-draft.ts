import type { User } from '../../sign-in/sessions.ts';
import { writeCommit } from '../git/commit.ts';
import { parseDraft, type DraftName } from '../entries/content-path.ts';
import { getDraftMediaFiles } from '../drafts/draft-media.ts';
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

/** What is to be kept, and what stands in its way. */
interface Kept {
  readonly draft: DraftName;
  readonly sent: readonly SubmittedSource[];
  /** The commit with which it collides, whose pictures it may show. */
  readonly from: string;
  /** Uploads by their path in the repository. */
  readonly placed: ReadonlyMap<string, TreeFile>;
  readonly rival: Change;
}

/**
 * Keeps a text that collides with another as a draft of its own beside it.
 * @returns the name of that draft
 */
export async function keepCopy(
  repository: Repository,
  { draft, sent, from, placed, rival }: Kept,
  author: User,
): Promise<DraftName> {
  const main = await getHead(repository);
  const { name, number } = await findFreeName(repository, main, draft);
  const changes = new Map([...(await getOwnMedia(repository, main, from)), ...placed]);
  for (const { path, text } of sent)
    changes.set(toTreePath(repository, toKeptPath(path, number)), {
      id: await writeBlob(repository, text),
      mode: plainMode,
    });
  const commit = await writeCommit(repository, {
    tree: await writeTree(repository, main, changes),
    parents: [main],
    author,
    message: `Keep a text of ${draft.collection}/${draft.slug} that collided with another`,
    trailers: {
      Dateline: 'keep',
      Status: 'draft',
      'Kept-For': draft.path.path,
      'Kept-Against': `${rival.at} ${rival.by.name}`,
    },
  });
  const change = { ref: name.ref, from: undefined, to: commit };
  await updateRefs(repository, [change], { author, reason: 'keep' });
  return name;
}

/** Media of a draft that are not published: the text that collides shows them too. */
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
): Promise<{ name: DraftName; number: number }> {
  for (let number = 1; ; number += 1) {
    const name = parseDraft(collection, toKeptName(slug, number));
    const taken =
      (await getRef(repository, name.ref)) ??
      (await getTreeFile(repository, main, toTreePath(repository, name.path.path)));
    if (taken === undefined) return { name, number };
  }
}

const toKeptPath = (path: string, number: number) =>
  path.replace(
    /^(.*)(\.[a-z]+)$/,
    (_, stem: string, ending: string) => toKeptName(stem, number) + ending,
  );

/** A name that is too long to get longer is cut. */
const toKeptName = (name: string, number: number) => {
  const stem = name.replace(/-kept-\d+$/, '').replace(/(?<=[^/]{180})[^/]+$/, '');
  return `${stem.replace(/-$/, '')}-kept-${number}`;
};
