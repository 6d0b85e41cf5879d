import {
  collections,
  settings,
  type CollectionName,
} from '../../src/model/content-types/collections.ts';
import type { ContentType, Layout } from '../../src/model/content-types/content-type.ts';

/** What one of Decap's collections is in the model. */
export interface EntryPlace {
  readonly type: ContentType;
  /** Name in the model, such as `releases`; undefined for settings. */
  readonly collection?: CollectionName;
  /** Code of the language in which its entries are written, where it is one. */
  readonly language?: string;
}

/**
 * @param name Decap's collection, such as `releases-en`, `people` or `settings`
 * @param slug the entry's place in it; of settings, the name of the file
 */
export function getEntryPlace(name: string, slug: string): EntryPlace {
  if (name === 'settings') return { type: settings[slug as keyof typeof settings] };
  const [, collection = name, language] = /^([a-z]+)-(.+)$/.exec(name) ?? [];
  return {
    type: collections[collection as CollectionName],
    collection: collection as CollectionName,
    ...(language && { language }),
  };
}

/** Decap's collection of a type in a language. */
export function toCollectionName(collection: CollectionName, language?: string): string {
  return collections[collection].layout === 'shared' || !language
    ? collection
    : `${collection}-${language}`;
}

/** An entry as Decap knows it. */
export interface EntryAddress {
  /** Decap's collection, such as `releases-en`. */
  readonly name: string;
  /** The entry's place in it, such as `2011/governor-suspends`. */
  readonly slug: string;
}

/** How an entry's path goes on below the folder of its collection. */
const layouts: Readonly<Record<Layout, RegExp>> = {
  dated: /^(?<language>[^/]+)\/(?<slug>\d{4}\/[^/]+)$/,
  undated: /^(?<language>[^/]+)\/(?<slug>[^/]+)$/,
  shared: /^(?<slug>[^/]+)$/,
};

/**
 * The way back from a file to its entry; undefined for tables, pictures and whatever lies out of place.
 * @param path below the content folder, such as `releases/en/2011/governor-suspends.md`
 */
export function parseEntryPath(path: string): EntryAddress | undefined {
  const [, folder = '', rest = '', ending] = /^([a-z]+)\/(.+)\.([a-z]+)$/.exec(path) ?? [];
  if (folder === 'settings')
    return Object.hasOwn(settings, rest) && ending === 'yml'
      ? { name: folder, slug: rest }
      : undefined;
  if (!isCollection(folder) || collections[folder].extension !== ending) return undefined;
  const { language, slug } = layouts[collections[folder].layout].exec(rest)?.groups ?? {};
  return slug === undefined ? undefined : { name: toCollectionName(folder, language), slug };
}

const isCollection = (name: string): name is CollectionName => Object.hasOwn(collections, name);
