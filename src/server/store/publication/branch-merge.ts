import { isContentPath, parseContentPath, type DraftName } from '../entries/content-path.ts';
import { getFileChanges, type FileChange } from '../git/file-changes.ts';
import { getOtherChange, type Change } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { StoreError } from '../../store-api/store-error.ts';
import {
  findWordings,
  mergeFiles,
  readSources,
  type ConflictWordings,
} from '../saving/entry-merge.ts';
import {
  getTreeFile,
  isPlainFile,
  plainMode,
  toContentPath,
  toTreePath,
  writeBlob,
  type TreeFile,
} from '../git/tree.ts';
import { replaceNames } from '../../../editing/media-names.ts';
import { withoutReplacedCopy } from '../media/replaced-copies.ts';
import { decodeAddress } from '../../../media/index.ts';
import { placeUploads, toUpload, type Upload } from '../media/uploads.ts';

/** The two branches to merge. */
interface Branches {
  readonly draft: DraftName;
  readonly main: string;
  readonly head: string;
  readonly base: string | undefined;
  /** Whether the draft wins the conflicts of a file. */
  readonly wins: (path: string) => boolean;
}

/** A file that the draft and the published branch changed in the same places. */
export interface FileConflict {
  readonly path: string;
  /** The language of the draft. */
  readonly language?: string | undefined;
  /** Who changed what is published, and when. */
  readonly by: Change['by'];
  readonly at: string;
  /** Whether the published file was deleted. */
  readonly deleted: boolean;
  /** Of the draft and what is published; absent if one of them was deleted, or is no text. */
  readonly wordings?: ConflictWordings | undefined;
}

/** What a draft changes in the published branch. */
interface MergedBranches {
  readonly changes: ReadonlyMap<string, TreeFile | undefined>;
  readonly conflicts: readonly FileConflict[];
  /** Whose changes were merged with the draft's. */
  readonly merged: Change | undefined;
  /** New names of media whose names were taken meanwhile, by the old ones. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Merges a draft with the published branch.
 * @param before what drafts that are published with it change, by path in the repository
 */
export async function mergeBranches(
  repository: Repository,
  branches: Branches,
  before: ReadonlyMap<string, TreeFile | undefined>,
): Promise<MergedBranches> {
  const { draft, base, head, main } = branches;
  const changes = new Map<string, TreeFile | undefined>();
  const conflicts: FileConflict[] = [];
  const media: Upload[] = [];
  let merged: Change | undefined;
  const isShown = await defineShown(repository, branches);
  for (const change of await getFileChanges(repository, base ?? repository.emptyTree, head)) {
    const current = before.has(change.path)
      ? before.get(change.path)
      : await getTreeFile(repository, main, change.path);
    if (current?.id === change.to) continue;
    const contentPath = toContentPath(repository, change.path);
    const isPlain = change.to === undefined || isPlainFile(change);
    if (!contentPath || !isPlain || !isContentPath(contentPath)) throw toForeignError(change);
    const file = { id: change.to ?? '', mode: current?.mode ?? plainMode };
    if (contentPath !== draft.path.path) {
      // A draft is of one entry. Where the published branch was rewritten, the draft's also has texts that are gone from it.
      const isAdded = !change.from && change.to && parseContentPath(contentPath).kind === 'media';
      // One that was taken out again before publication may have been the wrong one.
      if (!isAdded || !isShown(contentPath)) continue;
      const upload = toUpload(contentPath, change.to);
      media.push(await withoutReplacedCopy(repository, branches, upload));
    } else if (current?.id === change.from) changes.set(change.path, change.to ? file : undefined);
    else {
      const otherChange = await getOtherChange(repository, {
        from: base,
        to: main,
        treePath: change.path,
      });
      if (current && !isPlainFile(current)) throw toForeignError({ path: change.path });
      const result = await mergeFile(repository, { path: contentPath, change, current }, branches);
      if (result.isConflict) {
        const { by, at } = otherChange;
        const { language } = draft.path.location ?? {};
        const { wordings } = result;
        conflicts.push({ path: contentPath, language, by, at, deleted: !current, wordings });
        continue;
      }
      changes.set(change.path, result.id === undefined ? undefined : { ...file, id: result.id });
      if (result.id !== change.to) merged = otherChange;
    }
  }
  const renamed = await placeMedia(repository, branches, media, { changes, before });
  return { changes, conflicts, merged, renamed };
}

/** Tells whether the entry of a draft names a file of its media, however its address is written there. */
async function defineShown(
  repository: Repository,
  { draft, head }: Branches,
): Promise<(path: string) => boolean> {
  const entry = await getTreeFile(repository, head, toTreePath(repository, draft.path.path));
  const { path } = draft.path;
  const source = entry ? (await repository.objects.read(entry.id, path)).bytes.toString() : '';
  const text = source + source.replace(/(?:%[\da-f]{2})+/gi, decodeAddress);
  return (path) => text.includes(path.slice(path.lastIndexOf('/') + 1));
}

/**
 * Renames new media whose names were taken meanwhile, also in the entries that show them, so that
 * these do not show another entry's picture.
 * @returns the new names, by the old ones
 */
async function placeMedia(
  repository: Repository,
  { main, head }: Branches,
  media: readonly Upload[],
  {
    changes,
    before,
  }: {
    readonly changes: Map<string, TreeFile | undefined>;
    readonly before: ReadonlyMap<string, TreeFile | undefined>;
  },
): Promise<ReadonlyMap<string, string>> {
  const { files, renamed } = await placeUploads(repository, [main, head], media, before);
  for (const [treePath, file] of renamed.size > 0 ? changes : []) {
    const path = toContentPath(repository, treePath);
    if (!file || !path || parseContentPath(path).kind === 'media') continue;
    const source = (await repository.objects.read(file.id, path)).bytes.toString();
    const id = await writeBlob(repository, replaceNames(source, renamed));
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

type MergedBlob =
  | { readonly id: string | undefined; readonly isConflict?: undefined }
  | { readonly isConflict: true; readonly wordings?: ConflictWordings | undefined };

async function mergeFile(
  repository: Repository,
  { path, change: { from, to }, current }: ChangedFile,
  { wins }: Branches,
): Promise<MergedBlob> {
  const isWon = wins(path);
  const sources = await readSources(repository, { base: from, ours: current?.id, theirs: to });
  const source = sources && mergeFiles(path, sources, isWon ? 'theirs' : undefined);
  if (source !== undefined) return { id: await writeBlob(repository, source) };
  if (isWon) return { id: to };
  return { isConflict: true, wordings: sources && (await findWordings(path, sources)) };
}

/** @throws StoreError `conflict` with all conflicts, and `over`: the published commit with which the drafts conflict */
export function demandNoConflict(main: string, conflicts: readonly FileConflict[]): void {
  if (conflicts.length === 0) return;
  const causes = conflicts.map(
    ({ by, at, path, deleted }) =>
      `${by.name} ${deleted ? 'deleted' : 'changed the same parts of'} ${path} (${at}).`,
  );
  const message = `${causes.join(' ')} Nothing was published.`;
  throw new StoreError('conflict', message, { conflicts, over: main });
}

function toForeignError({ path }: Pick<FileChange, 'path'>) {
  return new StoreError(
    'foreign',
    `The draft changes “${path}”, which is not a content file. Merge its branch with Git, or discard it.`,
    { path },
  );
}
