import { mergeSources, type SourceMerge } from '../../../editing/merge-sources.ts';
import { getEntryType, parseContentPath } from '../entries/content-path.ts';
import { getMergeBase } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { getSource } from '../entries/entry-revision.ts';
import { writeBlob } from '../git/tree.ts';

/** A file as an editor sends it. */
export interface SubmittedSource {
  /** Path to store it at: `content/…`. */
  readonly path: string;
  /** Path at which it was opened. */
  readonly openedPath: string;
  readonly source: string;
  /** The commit of the revision that was edited; undefined for a new file. */
  readonly base: string | undefined;
}

/** A file as it will be stored. */
export interface MergedSubmission {
  readonly path: string;
  readonly source: string;
  readonly id: string;
  /** The blob with which it was merged, if another editor had changed the file meanwhile. */
  readonly mergedWithId: string | undefined;
  /** Whether the changes of both sides conflict. */
  readonly isConflict: boolean;
  /** Whether it conflicts because the edited file was deleted. */
  readonly isDeleted: boolean;
}

/**
 * Merges a file as sent with the one at its path now.
 * @param prefer which side wins where both changed the same; `theirs` is the file as sent
 */
export async function mergeSubmission(
  repository: Repository,
  head: string,
  sent: SubmittedSource,
  { isNew, prefer }: { readonly isNew: boolean; readonly prefer: SourceMerge['prefer'] },
): Promise<MergedSubmission> {
  const { path, openedPath, source, base } = sent;
  const id = await writeBlob(repository, source);
  const plain = {
    path,
    source,
    id,
    mergedWithId: undefined,
    isConflict: false,
    isDeleted: false,
  };
  const existing = await getSource(repository, head, path);
  if (existing?.id === id) return plain;
  const isMoved = openedPath !== path;
  if (isMoved && existing) return { ...plain, isConflict: true };
  const current = isMoved ? await getSource(repository, head, openedPath) : existing;
  if (isNew || base === undefined) return { ...plain, isConflict: current !== undefined };
  if (current?.id === (await getBaseSource(repository, base, openedPath))?.id) return plain;
  const before = await getCommonSource(repository, head, base, openedPath);
  if (!current || !before) return { ...plain, isConflict: true, isDeleted: !current };
  const sources = { base: before.source, ours: current.source, theirs: source };
  const merged = mergeFiles(path, sources, prefer);
  if (merged.fields) return { ...plain, isConflict: true };
  return {
    ...plain,
    source: merged.source,
    id: await writeBlob(repository, merged.source),
    mergedWithId: current.id,
  };
}

/**
 * The file as it was when opened. If the repository does not have that commit, it is undefined, and the save
 * becomes a conflict draft.
 */
async function getBaseSource(repository: Repository, base: string, path: string) {
  const object = await repository.objects.read(base);
  return object?.type === 'commit' ? getSource(repository, object.id, path) : undefined;
}

/**
 * The common ancestor of both sides. The revision that was edited may be on an abandoned branch,
 * such as a discarded draft: its changes count as the editor's, not as something that others undid.
 */
async function getCommonSource(repository: Repository, head: string, base: string, path: string) {
  const object = await repository.objects.read(base);
  const common =
    object?.type === 'commit' ? await getMergeBase(repository, object.id, head) : undefined;
  return common === undefined ? undefined : getSource(repository, common, path);
}

/** A merged file, or the fields that both sides changed; empty where that is unknown. */
export type MergedFile =
  | { readonly source: string; readonly fields?: undefined }
  | { readonly source?: undefined; readonly fields: readonly string[] };

/**
 * Merges two sources with a common base.
 * @param prefer which side wins a conflict
 */
export function mergeFiles(
  path: string,
  sources: { readonly base: string; readonly ours: string; readonly theirs: string },
  prefer?: SourceMerge['prefer'],
): MergedFile {
  const { base, ours, theirs } = sources;
  if (ours === theirs || ours === base) return { source: theirs };
  if (theirs === base) return { source: ours };
  const location = parseContentPath(path);
  if (location.kind === 'table' || location.kind === 'media') return { fields: [] };
  const { fields, extension } = getEntryType(location);
  try {
    const { source, conflicts } = mergeSources({
      base,
      ours,
      theirs,
      extension,
      fields,
      prefer,
    });
    if (source !== undefined) return { source };
    return { fields: [...new Set(conflicts.filter((field) => field !== ''))] };
  } catch {
    // Front matter that cannot be parsed cannot be merged: it becomes a conflict draft.
    return { fields: [] };
  }
}
