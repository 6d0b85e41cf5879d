import { isUtf8 } from 'node:buffer';
import { setImmediate } from 'node:timers/promises';
import { mergeSources, type SourceMerge } from '../../../editing/merge-sources.ts';
import { getEntryType, parseContentPath } from '../entries/content-path.ts';
import { getMergeBase } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { getSource, type StoredSource } from '../entries/entry-revision.ts';
import { writeBlob } from '../git/tree.ts';

/** An entry as an editor sends it. */
export interface SubmittedSource {
  /** Its path: `content/…`. */
  readonly path: string;
  readonly source: string;
  /** The commit of the revision that was edited; undefined for a new entry. */
  readonly base: string | undefined;
}

/** An entry as it will be stored. */
export interface MergedSubmission {
  readonly source: string;
  readonly id: string;
  /** Whether it has the changes of another editor, too. */
  readonly isMerged: boolean;
  /** Whether the changes of both sides conflict. */
  readonly isConflict: boolean;
  /** Of a conflict; absent if the edited entry was deleted. */
  readonly wordings?: ConflictWordings | undefined;
}

/** The sources of two people who changed the same, and each with the changes of both. */
export interface ConflictWordings {
  readonly sent: string;
  readonly stored: string;
  /** With the wording of `sent` where both changed the same. */
  readonly own: string;
  /** With that of `stored` there. */
  readonly other: string;
}

/**
 * Merges an entry as sent with the one at its path now.
 * @param prefer which side wins where both changed the same; `theirs` is the entry as sent
 */
export async function mergeSubmission(
  repository: Repository,
  head: string,
  { path, source, base }: SubmittedSource,
  { isNew, prefer }: { readonly isNew: boolean; readonly prefer: SourceMerge['prefer'] },
): Promise<MergedSubmission> {
  const id = await writeBlob(repository, source);
  const plain = { source, id, isMerged: false, isConflict: false };
  const toConflict = async (stored?: StoredSource, common?: string) => ({
    ...plain,
    isConflict: true,
    wordings:
      stored && (await findWordings(path, { base: common, ours: stored.source, theirs: source })),
  });
  const current = await getSource(repository, head, path);
  if (current?.id === id) return plain;
  if (isNew || base === undefined) return current ? toConflict(current) : plain;
  if (current?.id === (await getBaseSource(repository, base, path))?.id) return plain;
  if (!current) return prefer === 'theirs' ? plain : toConflict();
  const common = (await getCommonSource(repository, head, base, path))?.source;
  const sources = { base: common, ours: current.source, theirs: source };
  const merged = mergeFiles(path, sources, prefer);
  if (merged === undefined) return toConflict(current, common);
  return {
    ...plain,
    source: merged,
    id: await writeBlob(repository, merged),
    // Without a common ancestor, it was not merged: staff decided for it.
    isMerged: common !== undefined,
  };
}

/**
 * Adds to the source of a draft that was discarded, and continues, what has been published since it was begun: a withdrawal
 * above all. Where both changed the same, its own wording stays, and its publication asks.
 * @param main the published commit
 * @param from the commit of the draft
 * @returns the same source if there is nothing to add
 */
export async function addPublished(
  repository: Repository,
  main: string,
  from: string,
  { path, source }: Pick<SubmittedSource, 'path' | 'source'>,
): Promise<string> {
  const [published, common] = await Promise.all([
    getSource(repository, main, path),
    getCommonSource(repository, main, from, path),
  ]);
  if (!published || !common) return source;
  const sources = { base: common.source, ours: published.source, theirs: source };
  return mergeFiles(path, sources, 'theirs') ?? source;
}

/**
 * The file as it was when opened. If the repository does not have that commit, it is undefined, and the save
 * becomes a conflict draft.
 */
async function getBaseSource(repository: Repository, base: string, path: string) {
  const object = await repository.objects.find(base);
  return object?.type === 'commit' ? getSource(repository, object.id, path) : undefined;
}

/**
 * The common ancestor of both sides. The revision that was edited may be on an abandoned branch,
 * such as a discarded draft: its changes count as the editor's, not as something that others undid.
 */
async function getCommonSource(repository: Repository, head: string, base: string, path: string) {
  const object = await repository.objects.find(base);
  const common =
    object?.type === 'commit' ? await getMergeBase(repository, object.id, head) : undefined;
  return common === undefined ? undefined : getSource(repository, common, path);
}

interface Sources extends Pick<SourceMerge, 'ours' | 'theirs'> {
  /** Undefined if they have nothing in common. */
  readonly base: string | undefined;
}

/** Blob ids of a file on two sides, and in their base. */
export type SourceIds = Readonly<Record<keyof Sources, string | undefined>>;

/** Reads the sources of blobs. @returns undefined if a side has none, or one that is not UTF-8, whose letters would be lost */
export async function readSources(
  { objects }: Repository,
  ids: SourceIds,
): Promise<Sources | undefined> {
  const [base, ours, theirs] = await Promise.all(
    [ids.base, ids.ours, ids.theirs].map(async (id) => {
      const bytes = id && (await objects.find(id))?.bytes;
      return bytes && isUtf8(bytes) ? bytes.toString() : undefined;
    }),
  );
  return ours === undefined || theirs === undefined ? undefined : { base, ours, theirs };
}

/**
 * Merges two sources with a common base.
 * @param prefer which side wins a conflict: all of it where they cannot be merged
 * @returns undefined if they conflict
 */
export function mergeFiles(
  path: string,
  sources: Sources,
  prefer?: SourceMerge['prefer'],
): string | undefined {
  const { base, ours, theirs } = sources;
  if (ours === theirs || ours === base) return theirs;
  if (theirs === base) return ours;
  const location = parseContentPath(path);
  const whole = prefer && sources[prefer];
  if (base === undefined || location.kind === 'table' || location.kind === 'media') return whole;
  const { fields, extension } = getEntryType(location);
  try {
    return mergeSources({ base, ours, theirs, extension, fields, prefer }).source;
  } catch {
    // Front matter that cannot be parsed cannot be merged: it becomes a conflict draft.
    return whole;
  }
}

/** What becomes of a conflict for either side, of which `theirs` was sent; undefined if the file is no entry. */
export async function findWordings(
  path: string,
  sources: Sources,
): Promise<ConflictWordings | undefined> {
  const { kind } = parseContentPath(path);
  if (kind === 'table' || kind === 'media') return undefined;
  const { ours: stored, theirs: sent } = sources;
  // A merge of the largest entries takes tenths of a second: others get answers in between.
  await setImmediate();
  const own = mergeFiles(path, sources, 'theirs')!;
  await setImmediate();
  return { sent, stored, own, other: mergeFiles(path, sources, 'ours')! };
}
