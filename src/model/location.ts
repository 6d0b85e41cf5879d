import type { Layout } from './content-types/content-type.ts';
import {
  collections,
  settings,
  type CollectionName,
  type SettingsName,
} from './content-types/collections.ts';
import { slugPattern } from './fields/slug.ts';
import { isLanguageCode } from '../languages/language-code.ts';

/** Where an entry is in the content folder. */
export interface Location {
  readonly collection: CollectionName;
  /** Undefined for entries that hold all languages in one file. */
  readonly language?: string | undefined;
  /** Path below the language folder without extension, the same in every language: `2011/slug`. */
  readonly key: string;
  /** File name without extension. */
  readonly name: string;
}

/** Why a path is not that of an entry. */
export type LocationFault = 'unknown-folder' | 'misplaced-file' | 'wrong-extension' | 'file-name';

export const isCollectionName = (name: string): name is CollectionName =>
  Object.hasOwn(collections, name);

const patterns: Readonly<Record<Layout, RegExp>> = {
  dated: /^(?<language>[^/]+)\/(?<folder>\d{4}\/)(?<file>[^/]+)$/,
  undated: /^(?<language>[^/]+)\/(?<file>[^/]+)$/,
  shared: /^(?<file>[^/]+)$/,
};

/**
 * Reads an entry's location from its path.
 * @param path path below the content folder, such as `releases/en/2011/governor-suspends.md`
 */
export function parseLocation(path: string): Location | { readonly fault: LocationFault } {
  const [collection = '', ...rest] = path.split('/');
  if (!isCollectionName(collection)) return { fault: 'unknown-folder' };
  const { layout, extension } = collections[collection];
  const { language, folder = '', file } = patterns[layout].exec(rest.join('/'))?.groups ?? {};
  const isMisplaced = file === undefined || (language !== undefined && !isLanguageCode(language));
  if (isMisplaced) return { fault: 'misplaced-file' };
  if (!file.endsWith(`.${extension}`)) return { fault: 'wrong-extension' };
  const name = file.slice(0, -extension.length - 1);
  if (!slugPattern.test(name)) return { fault: 'file-name' };
  return { collection, ...(language && { language }), key: `${folder}${name}`, name };
}

/** The parts of a location that make up its path; the name is part of the key. */
export type LocationParts = Pick<Location, 'collection' | 'language' | 'key'>;

/** The path of an entry below the content folder: the reverse of `parseLocation`. */
export function formatLocation({ collection, language, key }: LocationParts): string {
  const folder = language === undefined ? collection : `${collection}/${language}`;
  return `${folder}/${key}.${collections[collection].extension}`;
}

/** The id that an entry and its translations share, as in references: `releases/2011/slug`. */
export const toEntryId = (entry: { readonly collection: string; readonly key: string }): string =>
  `${entry.collection}/${entry.key}`;

/** Paths of the settings' files below the content folder. */
export const settingsFiles = Object.fromEntries(
  Object.keys(settings).map((name) => [name, `settings/${name}.yml`]),
) as Readonly<Record<SettingsName, string>>;

/** Which of the settings a file below the content folder holds. */
export const getSettingsName = (path: string): SettingsName | undefined =>
  (Object.keys(settingsFiles) as SettingsName[]).find((name) => settingsFiles[name] === path);
