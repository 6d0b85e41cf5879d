import { publicationNames } from '../../../model/fields/field.ts';

/** Names of the folders of the API. */
export const apiCollections = [...publicationNames, 'pages', 'topics', 'people'] as const;

export type ApiCollection = (typeof apiCollections)[number];

/** Path of the API. The number rises only for breaking changes. */
export const apiRoot = '/api/v1/';

/** Absolute addresses of one language, on the site and in the API. */
export interface Addresses {
  /** The same of another language. */
  in(language: string): Addresses;
  /** Absolute form of an address on this site; that of another site is unchanged. */
  url(href: string): string;
  /** Id of an entry in the API: `en/releases/vigil`. */
  id(collection: ApiCollection, href: string): string;
  /** Document of an entry, by the address of its page. */
  entry(collection: ApiCollection, href: string): string;
  list(collection: ApiCollection, page?: number): string;
  settings(): string;
}

/**
 * @param siteUrl origin of the site without a closing slash
 * @param language of the entries
 */
export function defineAddresses(siteUrl: string, language: string): Addresses {
  const url = (href: string) => new URL(href, siteUrl).href;
  const folder = language.toLowerCase();
  return {
    in: (other) => defineAddresses(siteUrl, other),
    url,
    id: (collection, href) => `${folder}/${collection}/${getSlug(href)}`,
    entry: (collection, href) => url(getEntryPath(language, collection, href)),
    list: (collection, page = 1) => url(getListPath(language, collection, page)),
    settings: () => url(getSettingsPath(language)),
  };
}

/** Last part of a page's address. */
const getSlug = (href: string) => href.replace(/\/$/, '').split('/').at(-1) ?? '';

const toFolder = (language: string) => `${apiRoot}${language.toLowerCase()}/`;

/** Path of an entry's document, by the address of its page. */
export const getEntryPath = (language: string, collection: ApiCollection, href: string) =>
  `${toFolder(language)}${collection}/${getSlug(href)}.json`;

const entryPath = new RegExp(
  `^${apiRoot}(?<language>[\\w-]+)/(?<collection>${apiCollections.join('|')})/(?<slug>[\\w-]+)\\.json$`,
);

/** The entry of a document: the reverse of `getEntryPath`; undefined for a list and any other file. */
export function parseEntryPath(path: string) {
  const { language, collection, slug } = entryPath.exec(path)?.groups ?? {};
  if (!language || !collection || !slug || /^(index|page-\d+)$/.test(slug)) return undefined;
  return {
    id: `${language}/${collection}/${slug}`,
    /** In lower case, as in addresses. */
    language,
    collection: collection as ApiCollection,
    slug,
  };
}

/** Path of one page of a list, counted from 1. */
export const getListPath = (language: string, collection: ApiCollection, page: number) =>
  `${toFolder(language)}${collection}/${page === 1 ? 'index' : `page-${page}`}.json`;

export const getSettingsPath = (language: string) => `${toFolder(language)}settings.json`;

/** Path of a release's oEmbed document, by the address of its page. */
export const getOembedPath = (language: string, href: string) =>
  `${apiRoot}oembed/${language.toLowerCase()}/releases/${getSlug(href)}.json`;

/** Path of the whole list of changes. */
export const changesPath = `${apiRoot}changes.json`;

/** Path of the document that names the parts of the list of changes. */
export const changePartsPath = `${apiRoot}changes/index.json`;

/** Path of a part of the list of changes. */
export const getChangePartPath = (name: string) => `${apiRoot}changes/${name}.json`;

export const getSchemaPath = (name: string) => `${apiRoot}schemas/${name}.json`;

/** Path of a page that other sites may embed: that of the releases, or of one release. */
export const getEmbedPath = (home: string, href: string) =>
  `${home}embed/${href.slice(home.length)}`;
