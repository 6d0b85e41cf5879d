import { posix } from 'node:path';
import type { ContentType } from '../../../model/content-types/content-type.ts';
import {
  collections,
  settings,
  type CollectionName,
} from '../../../model/content-types/collections.ts';
import {
  formatListName,
  parseListName,
  toEntryPath,
  type EntryName,
} from '../../../model/entry-name.ts';
import { getSettingsName, parseLocation, type Location } from '../../../model/location.ts';
import { isCompanion } from '../../../source/content-folder.ts';
import { StoreError } from '../../store-api/store-error.ts';

/** A path that the store may read and write, such as `content/releases/en/2011/x.md`. */
export interface ContentPath {
  readonly path: string;
  /** The same below the content folder. */
  readonly below: string;
  readonly kind: 'entry' | 'settings' | 'table' | 'media';
  /** Of an entry. */
  readonly location?: Location;
}

/** A draft: its branch, and the file of its entry. */
export interface DraftName extends EntryName {
  readonly ref: string;
  readonly path: ContentPath;
}

/** A list of entries: a content type, in one language unless its entries hold all of them. */
export interface EntriesOfList {
  readonly type: ContentType;
  readonly collection: CollectionName;
  readonly language?: string | undefined;
}

const longest = 400;

/** Most bytes of one name: file systems allow 255, and conflict drafts and renamed media get longer names. */
const longestName = 200;

/**
 * Parses a path of the protocol.
 * @throws StoreError when it is not a path that the store may read or write
 */
export function parseContentPath(path: string): ContentPath {
  const segments = path.split('/');
  if (segments[0] !== 'content' || path.length > longest || segments.length < 3) throw refuse(path);
  if (path !== path.normalize('NFC') || !segments.every(isSafeSegment)) throw refuse(path);
  const below = segments.slice(1).join('/');
  if (segments[1] === 'media') return { path, below, kind: 'media' };
  if (getSettingsName(below)) return { path, below, kind: 'settings' };
  const isTable = isCompanion(below);
  const location = parseLocation(isTable ? below.replace(/csv$/, 'mdx') : below);
  if ('fault' in location) throw refuse(path);
  if (isTable) return { path, below, kind: 'table' };
  return { path, below, kind: 'entry', location };
}

/**
 * Parses Decap's name of a draft: `releases-en` and `2011/governor-suspends`.
 * @throws StoreError when there can be no such draft
 */
export function parseDraft(collection: string, slug: string): DraftName {
  const below = toEntryPath({ collection, slug });
  if (below === undefined) throw refuse(`${collection}/${slug}`);
  const path = parseContentPath(`content/${below}`);
  return { collection, slug, ref: `refs/heads/cms/${collection}/${slug}`, path };
}

/** The draft to which a file belongs: the reverse of `parseDraft`. */
export function toDraftName({ below, kind, location }: ContentPath): DraftName | undefined {
  if (kind === 'settings') return parseDraft('settings', posix.basename(below, '.yml'));
  return location && parseDraft(formatListName(location), location.key);
}

/** The content type of an entry or of settings. */
export function getEntryType({ below, location }: ContentPath): ContentType {
  if (location) return collections[location.collection];
  return settings[getSettingsName(below)!];
}

/**
 * Parses Decap's name of a list: `releases-en`, `people`.
 * @throws StoreError when there is no such list
 */
export function parseList(name: string): EntriesOfList {
  const list = parseListName(name);
  if (list && (collections[list.collection].layout === 'shared') === (list.language === undefined))
    return { ...list, type: collections[list.collection] };
  throw new StoreError('path', `There is no list “${name}”.`);
}

/** Whether `parseContentPath` accepts a path. */
export const isContentPath = (path: string): boolean => isAccepted(() => parseContentPath(path));

/** Whether something is parsed without a StoreError. */
export function isAccepted(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch (error) {
    if (error instanceof StoreError) return false;
    throw error;
  }
}

/** Allows letters of all scripts, but nothing that has a special meaning to a file system or Git. */
function isSafeSegment(segment: string): boolean {
  if (segment === '' || Buffer.byteLength(segment) > longestName) return false;
  if (/^[.~\s-]|[.\s]$|^git~\d/i.test(segment)) return false;
  return !/[\p{C}\p{Zl}\p{Zp}\\<>:"|?*]/u.test(segment);
}

function refuse(path: string): StoreError {
  const shown = path.slice(0, 120).replace(/\p{C}/gu, '�');
  return new StoreError('path', `“${shown}” is not a file that the admin may read or write.`);
}
