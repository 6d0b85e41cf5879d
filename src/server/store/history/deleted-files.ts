import { parseEntryData } from '../../../editing/edit-source.ts';
import type { EntryData } from '../../../editing/parsed-source.ts';
import { toEntryName, type EntryName } from '../../../model/entry-name.ts';
import { getTitleValue } from '../../../model/content-types/entry-title.ts';
import { toFormerAddress } from '../../store-api/media-address.ts';
import { isSameValue } from '../../../model/fields/written-value.ts';
import { listDiscarded } from './discarded-drafts.ts';
import { getMergeBase } from '../git/history.ts';
import type { Repository } from '../git/repository.ts';
import { readPathLog } from '../git/path-log.ts';
import { getTreeFile, toTreePath } from '../git/tree.ts';
import {
  getEntryType,
  isContentPath,
  parseContentPath,
  type ContentPath,
} from '../entries/content-path.ts';
import { getSource } from '../entries/entry-revision.ts';
import { getHead } from '../entries/read-entries.ts';

/**
 * An entry or a file of the media library that was published and is no longer there, a file that another has replaced, or a
 * draft that was discarded.
 */
export interface DeletedFile {
  readonly path: string;
  /** The entry or the settings; absent for media. */
  readonly entry?: EntryName;
  /** The unchecked title of an entry. */
  readonly title?: unknown;
  /** The last commit that has it. */
  readonly version: string;
  /** Address of a file of the media library for the admin. */
  readonly url?: string;
  /** Whether it is a draft, of an entry that may be published. */
  readonly isDraft?: true;
  /** The fields that a draft of a published entry had changed: several drafts of one entry have the same title. */
  readonly fields?: readonly string[];
  /** The id of the file that is in its place now. */
  readonly replacedBy?: string;
  /** Who deleted or replaced it. */
  readonly by: string;
  /** ISO 8601 */
  readonly at: string;
}

/** Most files to list: nobody looks further back. */
const maxFiles = 100;

/** Lists the entries and media that were deleted or replaced, and the drafts that were discarded, the last first. */
export async function listDeleted(repository: Repository): Promise<DeletedFile[]> {
  const files = await Promise.all([
    listDeletedFiles(repository),
    listReplacedMedia(repository),
    listDiscardedDrafts(repository),
  ]);
  return files
    .flat()
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .slice(0, maxFiles);
}

async function listDiscardedDrafts(repository: Repository): Promise<DeletedFile[]> {
  const drafts = (await listDiscarded(repository)).slice(0, maxFiles);
  const main = await getHead(repository);
  return await Promise.all(
    drafts.map(async ({ draft, ...discarded }) => {
      const { version } = discarded;
      const base = await getMergeBase(repository, main, version);
      return {
        path: draft.path.path,
        ...discarded,
        isDraft: true as const,
        ...(await describe(repository, version, draft.path, base)),
      };
    }),
  );
}

async function listDeletedFiles(repository: Repository): Promise<DeletedFile[]> {
  const head = await getHead(repository);
  const deleted: DeletedFile[] = [];
  const seen = new Set<string>();
  const deletions = await readPathLog(repository, head, ['--diff-filter=D']);
  for (const { path, parent: version, by, at } of deletions) {
    if (deleted.length === maxFiles) break;
    if (seen.has(path) || !isContentPath(path)) continue;
    seen.add(path);
    const target = parseContentPath(path);
    if (target.kind !== 'entry' && target.kind !== 'media') continue;
    if (await getTreeFile(repository, head, toTreePath(repository, path))) continue;
    deleted.push({ path, version, by, at, ...(await describe(repository, version, target)) });
  }
  return deleted;
}

async function listReplacedMedia(repository: Repository): Promise<DeletedFile[]> {
  const head = await getHead(repository);
  const replaced = new Map<string, DeletedFile>();
  const replacements = await readPathLog(repository, head, ['--diff-filter=M'], 'content/media');
  for (const { path, parent: version, by, at } of replacements) {
    if (replaced.size === maxFiles) break;
    if (!isContentPath(path)) continue;
    const treePath = toTreePath(repository, path);
    const former = await getTreeFile(repository, version, treePath);
    const present = await getTreeFile(repository, head, treePath);
    const key = `${former?.id} ${path}`;
    if (!present || former?.id === present.id || replaced.has(key)) continue;
    const url = toFormerAddress(path, version);
    replaced.set(key, { path, version, url, replacedBy: present.id, by, at });
  }
  return [...replaced.values()];
}

/** @param base the commit where a draft began */
async function describe(
  repository: Repository,
  version: string,
  target: ContentPath,
  base?: string,
): Promise<Pick<DeletedFile, 'entry' | 'title' | 'fields' | 'url'>> {
  if (target.kind === 'media') return { url: toFormerAddress(target.path, version) };
  const entry = toEntryName(target.below);
  if (!entry) return {};
  const data = await readData(repository, version, target);
  // What cannot be parsed is listed by its name.
  if (!data) return { entry };
  const title = getTitleValue(data);
  const former = base && (await readData(repository, base, target));
  return { entry, title, ...(former && { fields: getChangedFields(former, data) }) };
}

/** Reads an entry; undefined if a commit does not have it, or it cannot be parsed. */
async function readData(
  repository: Repository,
  commit: string,
  target: ContentPath,
): Promise<EntryData | undefined> {
  try {
    const stored = await getSource(repository, commit, target.path);
    return stored && parseEntryData(stored.source, getEntryType(target).extension);
  } catch {
    return undefined;
  }
}

const getChangedFields = (former: EntryData, data: EntryData): string[] =>
  [...new Set([...Object.keys(former), ...Object.keys(data)])].filter(
    (name) => !isSameValue(former[name], data[name]),
  );
