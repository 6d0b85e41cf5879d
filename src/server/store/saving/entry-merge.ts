import { mergeSources } from '../../../editing/merge-sources.ts';
import { getTextType, parseContentPath } from '../entries/content-path.ts';
import { getMergeBase } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { getSource } from '../entries/entry-revision.ts';
import { writeBlob } from '../git/tree.ts';

/** A text as an editor sends it. */
export interface SubmittedSource {
  /** Where it is to stand: `content/…`. */
  readonly path: string;
  /** Where it stood when it was opened. */
  readonly source: string;
  readonly text: string;
  /** The version that was edited; undefined for a new text. */
  readonly base: string | undefined;
}

/** A text as it is to be stored. */
export interface MergedSubmission {
  readonly path: string;
  readonly text: string;
  readonly id: string;
  /** The blob with which it was joined, where somebody else had changed the text meanwhile. */
  readonly rivalId: string | undefined;
  /** True when the changes of both sides can't stand together. */
  readonly collides: boolean;
  /** Fields that both sides changed; `body` for its lines. */
  readonly fields: readonly string[];
  /** True when it collides because the text that was edited is gone. */
  readonly isDeleted: boolean;
}

/** Joins a text that was sent with what stands at its place now. */
export async function mergeSubmission(
  repository: Repository,
  head: string,
  sent: SubmittedSource,
  isNew: boolean,
): Promise<MergedSubmission> {
  const { path, source, text, base } = sent;
  const id = await writeBlob(repository, text);
  const plain = {
    path,
    text,
    id,
    rivalId: undefined,
    collides: false,
    fields: [],
    isDeleted: false,
  };
  const place = await getSource(repository, head, path);
  if (place?.id === id) return plain;
  const isMoved = source !== path;
  if (isMoved && place) return { ...plain, collides: true };
  const current = isMoved ? await getSource(repository, head, source) : place;
  if (isNew || base === undefined) return { ...plain, collides: current !== undefined };
  if (current?.id === (await getBaseText(repository, base, source))?.id) return plain;
  const before = await getCommonText(repository, head, base, source);
  if (!current || !before) return { ...plain, collides: true, isDeleted: !current };
  const joined = mergeFiles(path, { base: before.text, ours: current.text, theirs: text });
  if (joined.fields) return { ...plain, collides: true, fields: joined.fields };
  return {
    ...plain,
    text: joined.text,
    id: await writeBlob(repository, joined.text),
    rivalId: current.id,
  };
}

/** A version that this repository does not have is no reason to lose a text: it is kept beside. */
async function getBaseText(repository: Repository, base: string, path: string) {
  const object = await repository.objects.read(base);
  return object?.type === 'commit' ? getSource(repository, object.id, path) : undefined;
}

/**
 * The text from which both sides come. The version that was edited may lie on a line of work that was
 * left, such as a discarded draft: what it had changed is the editor's, not something that others undid.
 */
async function getCommonText(repository: Repository, head: string, base: string, path: string) {
  const object = await repository.objects.read(base);
  const common =
    object?.type === 'commit' ? await getMergeBase(repository, object.id, head) : undefined;
  return common === undefined ? undefined : getSource(repository, common, path);
}

/** A joined file, or the fields that both sides changed: none where they cannot be told. */
export type MergedFile =
  | { readonly text: string; readonly fields?: undefined }
  | { readonly text?: undefined; readonly fields: readonly string[] };

/**
 * Joins two texts that come from a third.
 * @param prefer whose change stays where both changed the same place
 */
export function mergeFiles(
  path: string,
  texts: { readonly base: string; readonly ours: string; readonly theirs: string },
  prefer?: 'theirs',
): MergedFile {
  const { base, ours, theirs } = texts;
  if (ours === theirs || ours === base) return { text: theirs };
  if (theirs === base) return { text: ours };
  const place = parseContentPath(path);
  if (place.kind === 'table' || place.kind === 'media') return { fields: [] };
  const { fields, extension } = getTextType(place);
  try {
    const { text, conflicts } = mergeSources({ base, ours, theirs, extension, fields, prefer });
    if (text !== undefined) return { text };
    const names = conflicts.map(({ field }) => field).filter((field) => field !== '');
    return { fields: [...new Set(names)] };
  } catch {
    // Fields that cannot be read cannot be joined; the text is kept beside as it is.
    return { fields: [] };
  }
}
