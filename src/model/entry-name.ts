import { isLanguageCode } from '../languages/language-code.ts';
import {
  formatLocation,
  getSettingsName,
  isCollectionName,
  parseLocation,
  type LocationParts,
} from './location.ts';

/** An entry or one of the settings, as the admin's addresses and the branches of drafts name it. */
export interface EntryName {
  /** The list in the admin that shows it: `releases-en`, `people` or `settings`. */
  readonly collection: string;
  /** Its key, such as `2011/governor-suspends`; for settings, the name of the file. */
  readonly slug: string;
}

/** The name of the admin's list of a collection's entries in one language. */
export const formatListName = ({
  collection,
  language,
}: {
  readonly collection: string;
  readonly language?: string | undefined;
}): string => (language === undefined ? collection : `${collection}-${language}`);

/** The reverse of `formatListName`; undefined for the settings and for other names. */
export function parseListName(name: string): Omit<LocationParts, 'key'> | undefined {
  const [, collection = '', language] = /^([a-z]+)(?:-(.+))?$/.exec(name) ?? [];
  if (!isCollectionName(collection)) return undefined;
  if (language === undefined) return { collection };
  return isLanguageCode(language) ? { collection, language } : undefined;
}

/**
 * The name of the entry or the settings in a file.
 * @param path below the content folder
 * @returns undefined for tables, pictures and misplaced files
 */
export function toEntryName(path: string): EntryName | undefined {
  const settings = getSettingsName(path);
  if (settings) return { collection: 'settings', slug: settings };
  const location = parseLocation(path);
  if ('fault' in location) return undefined;
  return { collection: formatListName(location), slug: location.key };
}

/**
 * The path of an entry below the content folder: the reverse of `toEntryName`. It does not check the slug.
 * @returns undefined where there is no such list
 */
export function toEntryPath({ collection, slug }: EntryName): string | undefined {
  if (collection === 'settings') return `settings/${slug}.yml`;
  const list = parseListName(collection);
  return list && formatLocation({ ...list, key: slug });
}
