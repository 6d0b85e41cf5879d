import { isUtf8 } from 'node:buffer';
import { isContentPath, parseContentPath, type DraftName } from '../entries/content-path.ts';
import { getFileChanges, type FileChange } from '../git/file-changes.ts';
import { getRival, type Change } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { StoreError } from '../../store-api/store-error.ts';
import { mergeFiles } from '../saving/entry-merge.ts';
import {
  getTreeFile,
  isPlainFile,
  plainMode,
  toContentPath,
  writeBlob,
  type TreeFile,
} from '../git/tree.ts';
import { placeUploads, replaceNames, type Upload } from '../media/uploads.ts';

/** The two lines of work that are to become one. */
interface Branches {
  readonly draft: DraftName;
  readonly main: string;
  readonly head: string;
  readonly base: string | undefined;
  /** Given when the draft stays where both changed the same place. */
  readonly resolve: 'draft' | undefined;
}

/** What the draft changes in the published branch. */
interface MergedBranches {
  readonly changes: Map<string, TreeFile | undefined>;
  /** Whose changes were joined with the draft's. */
  readonly merged: Change | undefined;
  /** New names of media by those that were taken meanwhile. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Finds what the draft changes in the published branch. */
export async function mergeBranches(
  repository: Repository,
  lines: Branches,
): Promise<MergedBranches> {
  const { base, head, main } = lines;
  const changes = new Map<string, TreeFile | undefined>();
  const media: Upload[] = [];
  let merged: Change | undefined;
  for (const change of await getFileChanges(repository, base ?? repository.emptyTree, head)) {
    const contentPath = toContentPath(repository, change.path);
    const isPlain = change.to === undefined || isPlainFile(change);
    if (!contentPath || !isPlain || !isContentPath(contentPath)) throw toForeign(change);
    const current = await getTreeFile(repository, main, change.path);
    if (current?.id === change.to) continue;
    const file = { id: change.to ?? '', mode: current?.mode ?? plainMode };
    if (!change.from && change.to && parseContentPath(contentPath).kind === 'media')
      media.push({ asked: contentPath, path: contentPath, id: change.to, sentId: change.to });
    else if (current?.id === change.from) changes.set(change.path, change.to ? file : undefined);
    else {
      const rival = await getRival(repository, { from: base, to: main, treePath: change.path });
      if (current && !isPlainFile(current)) throw toForeign({ path: change.path });
      const joined = await joinFile(repository, { path: contentPath, change, current }, lines);
      if (joined.fields) {
        const { fields } = joined;
        throw toCollision(lines, { path: contentPath, rival, fields, isDeleted: !current });
      }
      changes.set(change.path, joined.id === undefined ? undefined : { ...file, id: joined.id });
      merged = rival;
    }
  }
  const renamed = await placeMedia(repository, lines, media, changes);
  return { changes, merged, renamed };
}

/**
 * Gives new media whose names were taken meanwhile other names, also in the texts that show them: nobody
 * means the picture of another text by that.
 * @returns the other names
 */
async function placeMedia(
  repository: Repository,
  { main, head }: Branches,
  media: readonly Upload[],
  changes: Map<string, TreeFile | undefined>,
): Promise<ReadonlyMap<string, string>> {
  const { files, renamed } = await placeUploads(repository, [main, head], media);
  for (const [treePath, file] of renamed.size > 0 ? changes : []) {
    const path = toContentPath(repository, treePath);
    if (!file || !path || parseContentPath(path).kind === 'media') continue;
    const text = (await repository.objects.read(file.id))?.bytes.toString() ?? '';
    const id = await writeBlob(repository, replaceNames(text, renamed));
    changes.set(treePath, { ...file, id });
  }
  for (const [treePath, file] of files) changes.set(treePath, file);
  return renamed;
}

/** A file that the draft and the published branch both changed. */
interface ChangedFile {
  readonly path: string;
  readonly change: FileChange;
  readonly current: TreeFile | undefined;
}

type JoinedBlob =
  | { readonly id: string | undefined; readonly fields?: undefined }
  | { readonly id?: undefined; readonly fields: readonly string[] };

async function joinFile(
  repository: Repository,
  { path, change: { from, to }, current }: ChangedFile,
  { resolve }: Branches,
): Promise<JoinedBlob> {
  const preferred: JoinedBlob = resolve ? { id: to } : { fields: [] };
  if (!from || !to || !current) return preferred;
  const texts = await Promise.all(
    [from, current.id, to].map(async (id) => {
      const bytes = (await repository.objects.read(id))?.bytes;
      return bytes && isUtf8(bytes) ? bytes.toString() : undefined;
    }),
  );
  const [base, ours, theirs] = texts;
  if (base === undefined || ours === undefined || theirs === undefined) return preferred;
  const { text, fields } = mergeFiles(path, { base, ours, theirs }, resolve && 'theirs');
  if (text !== undefined) return { id: await writeBlob(repository, text) };
  return resolve ? preferred : { fields };
}

interface Collision {
  readonly path: string;
  readonly rival: Change;
  readonly fields: readonly string[];
  readonly isDeleted: boolean;
}

function toCollision({ draft, main }: Branches, { path, rival, fields, isDeleted }: Collision) {
  const { by, at } = rival;
  const what = isDeleted ? 'deleted the published text' : 'changed the same places';
  return new StoreError(
    'conflict',
    `${by.name} ${what} (${at}) after the draft of ${draft.collection}/${draft.slug} was begun. The draft stays as it is.`,
    { by, at, path, fields, deleted: isDeleted, over: main },
  );
}

function toForeign({ path }: Pick<FileChange, 'path'>) {
  return new StoreError(
    'foreign',
    `The draft changes “${path}”, which is no content file. Merge its branch with Git, or discard it.`,
    { path },
  );
}
