import {
  getEmbedPath,
  getEntryPath,
  getOembedPath,
  parseEntryPath,
} from '../../outputs/api/addresses/api-addresses.ts';
import type { BuiltSite } from '../files/built-site.ts';
import type { CollectionName } from '../../model/content-types/collections.ts';
import type { Location } from '../../model/location.ts';
import { getOwnSlug } from '../../publishing/addresses/own-slug.ts';
import { defineEffectiveValues } from '../../publishing/visibility/effective-consent.ts';
import { closesAt, type Publishable } from '../../publishing/visibility/lifecycle.ts';
import type { Ending } from '../../publishing/visibility/takedown.ts';
import { definePermalinks } from '../../publishing/addresses/permalinks.ts';

/** Collections whose entries have documents in the API; boilerplates are part of others. */
export type ShownCollection = Exclude<CollectionName, 'boilerplates'>;

/** An entry that a built site shows, in one language. */
export interface ShownEntry {
  /** Id in the API: `en/releases/vigil`. */
  readonly id: string;
  /** Its language in lower case, as in addresses. */
  readonly language: string;
  readonly collection: ShownCollection;
  readonly slug: string;
  /** Path of its document in the API, below the site's folder. */
  readonly document: string;
}

/**
 * What a built site shows, from the documents of its API: each public entry has one. It does not depend on a
 * cache, which may be missing.
 * @param site a site without files shows nothing
 */
export async function getShownEntries(site: BuiltSite): Promise<ShownEntry[]> {
  const shown = (await site.list('api/v1')).flatMap(parseDocumentPath);
  return shown.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The entry whose document is at a path of the site; none for any other file. */
export function parseDocumentPath(document: string): ShownEntry[] {
  const entry = parseEntryPath(`/${document}`);
  return entry ? [{ ...entry, document }] : [];
}

/** An entry's document; empty where the file is damaged, or was emptied by an earlier takedown. */
export async function readDocument(
  site: BuiltSite,
  { document }: ShownEntry,
): Promise<Readonly<Record<string, unknown>>> {
  try {
    return JSON.parse((await site.read(document)).toString()) as Record<string, unknown>;
  } catch {
    return {};
  }
}

type Addressed = Pick<ShownEntry, 'language' | 'collection' | 'slug'>;

/** What the addresses of a built site depend on. */
export interface SiteFacts {
  /** Scheme and host, without a closing slash. */
  readonly origin: string;
  /** Codes of its languages, the default one first. */
  readonly languages: readonly string[];
}

/** Reads these facts from the start document of the API; no origin and no languages when it is damaged. */
export async function readSiteFacts(site: BuiltSite): Promise<SiteFacts> {
  try {
    const start = JSON.parse((await site.read('api/v1/index.json')).toString()) as {
      readonly $schema: string;
      readonly languages: readonly { readonly code: string }[];
    };
    return {
      origin: new URL(start.$schema).origin,
      languages: start.languages.map(({ code }) => code),
    };
  } catch {
    return { origin: '', languages: [] };
  }
}

/**
 * Where the outputs of an entry are, without the extension or the closing slash: its page and the files
 * beside it, its documents, its embed, the feeds of a topic.
 */
export function toOutputAddresses(
  entry: Addressed,
  { languages }: Pick<SiteFacts, 'languages'>,
): string[] {
  const { language, collection, slug } = entry;
  const links = toLinks(entry, languages);
  const [home, page] = [links.home(), toAddress(entry, languages).slice(0, -1)];
  return [
    page,
    getEmbedPath(home, page),
    withoutExtension(getEntryPath(language, collection, page)),
    ...(collection === 'releases' ? [withoutExtension(getOembedPath(language, page))] : []),
    ...(collection === 'topics' ? [`${links.feeds()}topics/${slug}`] : []),
  ];
}

/** An entry of the content, whose values may decide when it ends. */
export interface Dated {
  readonly location: Location;
  readonly values: object;
}

/** Milliseconds for which endings are foreseen: they are asked for again at the first of them. */
const foreseen = 24 * 60 * 60_000;

/**
 * What of a newsroom ends by itself, with its addresses.
 * @param languages codes of the site's languages, the default one first
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function getEndings(
  entries: readonly Dated[],
  languages: readonly string[],
  now: number,
): Ending[] {
  const getEffectiveValues = defineEffectiveValues(entries);
  const closing = entries.flatMap((entry) => {
    const end = closesAt(getEffectiveValues(entry) as Publishable);
    const moment = end === undefined ? -Infinity : Date.parse(end);
    return moment > now ? [{ entry, moment }] : [];
  });
  const first = closing.reduce((earliest, { moment }) => Math.min(earliest, moment), Infinity);
  return closing
    .filter(({ moment }) => moment <= Math.max(first, now + foreseen))
    .map(({ entry, moment }) => ({ moment, addresses: getAllAddresses(entry, languages) }));
}

/**
 * Every address of an entry of the content, in the form of an `Ending`.
 * @param languages codes of the site's languages, the default one first
 */
export function getAllAddresses(entry: Dated, languages: readonly string[]): string[] {
  const { location } = entry;
  if (location.collection === 'boilerplates') return [];
  const codes = location.language === undefined ? languages : [location.language];
  return [
    ...codes.flatMap((language) =>
      toOutputAddresses(toAddressed({ ...entry, location: { ...location, language } }), {
        languages,
      }),
    ),
    // A page at a former address has the headline.
    ...getAliases(entry).map((alias) => String(alias).replace(/\/$/, '')),
  ];
}

/** Former addresses of an entry, as far as they can be read. */
export const getAliases = ({ values }: Pick<Dated, 'values'>): unknown[] =>
  'aliases' in values && Array.isArray(values.aliases) ? values.aliases : [];

/** What the address of an entry of the content is made of. It must not be one for all languages. */
export function toAddressed({ location, values }: Dated): Addressed {
  const { language = '', name } = location;
  const collection = location.collection as ShownCollection;
  const slug = getOwnSlug('slug' in values && values.slug, language) ?? name;
  return { language: language.toLowerCase(), collection, slug };
}

const withoutExtension = (path: string) => path.replace(/\.json$/, '');

/**
 * The address of an entry's page.
 * @param languages codes of the site's languages, the default one first
 */
export const toAddress = (entry: Addressed, languages: readonly string[]): string =>
  toLinks(entry, languages).entry(entry.collection, entry.slug);

function toLinks({ language }: Addressed, languages: readonly string[]) {
  const code = languages.find((candidate) => candidate.toLowerCase() === language) ?? language;
  return definePermalinks(code, languages[0] ?? '');
}
