import { isContentPath, type DraftName } from './content-path.ts';
import { getFileChanges, type FileChange } from './file-changes.ts';
import { getRival, type Change } from './history.ts';
import type { Repository } from './repository.ts';
import { StoreError } from './store-error.ts';
import { mergeFiles } from './text-joining.ts';
import {
  getTreeFile,
  isPlainFile,
  plainMode,
  toContentPath,
  writeBlob,
  type TreeFile,
} from './tree.ts';

/** The two lines of work that are to become one. */
interface Lines {
  readonly draft: DraftName;
  readonly main: string;
  readonly head: string;
  readonly base: string | undefined;
}

/** What the draft changes in the published branch. */
export async function joinLines(
  repository: Repository,
  lines: Lines,
): Promise<{ changes: Map<string, TreeFile | undefined>; merged: Change | undefined }> {
  const { base, head, main } = lines;
  const changes = new Map<string, TreeFile | undefined>();
  let merged: Change | undefined;
  for (const change of await getFileChanges(repository, base ?? repository.emptyTree, head)) {
    const contentPath = toContentPath(repository, change.path);
    const isPlain = change.to === undefined || isPlainFile(change);
    if (!contentPath || !isPlain || !isContentPath(contentPath)) throw toForeign(change);
    const current = await getTreeFile(repository, main, change.path);
    if (current?.id === change.to) continue;
    const file = { id: change.to ?? '', mode: current?.mode ?? plainMode };
    if (current?.id === change.from) changes.set(change.path, change.to ? file : undefined);
    else {
      const rival = await getRival(repository, { from: base, to: main, treePath: change.path });
      const id = await joinFile(repository, contentPath, change, current);
      if (id === undefined) throw toCollision(lines.draft, contentPath, rival, !current);
      changes.set(change.path, { ...file, id });
      merged = rival;
    }
  }
  return { changes, merged };
}

async function joinFile(
  repository: Repository,
  path: string,
  { from, to }: FileChange,
  current: TreeFile | undefined,
): Promise<string | undefined> {
  if (!from || !to || !current || !isPlainFile(current)) return undefined;
  const texts = await Promise.all(
    [from, current.id, to].map(async (id) => (await repository.objects.read(id))?.bytes.toString()),
  );
  const [base, ours, theirs] = texts;
  if (base === undefined || ours === undefined || theirs === undefined) return undefined;
  const text = mergeFiles(path, { base, ours, theirs });
  return text === undefined ? undefined : writeBlob(repository, text);
}

function toCollision(draft: DraftName, path: string, rival: Change, isDeleted: boolean) {
  const { by, at } = rival;
  const what = isDeleted ? 'deleted the published text' : 'changed the same places';
  return new StoreError(
    'conflict',
    `${by.name} ${what} (${at}) after the draft of ${draft.collection}/${draft.slug} was begun. The draft stays as it is.`,
    { by, at, path, deleted: isDeleted },
  );
}

function toForeign({ path }: FileChange) {
  return new StoreError(
    'foreign',
    `The draft changes “${path}”, which is no content file. Merge its branch with Git, or discard it.`,
    { path },
  );
}
