import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  getEmbedPath,
  getEntryPath,
  getOembedPath,
  parseEntryPath,
} from '../../outputs/api/addresses/api-addresses.ts';
import type { CollectionName } from '../../model/content-types/collections.ts';
import { definePermalinks } from '../../publishing/permalinks.ts';

/** What has documents of its own in the API: boilerplates are part of others. */
export type ShownCollection = Exclude<CollectionName, 'boilerplates'>;

/** An entry that a built site shows, in one language. */
export interface ShownEntry {
  /** As the API names it: `en/releases/vigil`. */
  readonly id: string;
  /** Its language in small letters, as addresses have it. */
  readonly language: string;
  readonly collection: ShownCollection;
  readonly slug: string;
  /** Path of its document in the API, below the site's folder. */
  readonly document: string;
}

/**
 * What a built site shows, by the documents of its API: each public entry has one, and a site has them
 * wherever it was built. Nothing that could be missing, such as a cache, is asked.
 * @param site folder of a built site; one that is missing shows nothing
 */
export async function getShownEntries(site: string): Promise<ShownEntry[]> {
  const shown: ShownEntry[] = [];
  for await (const document of glob('api/v1/*/*/*.json', { cwd: site }))
    shown.push(...parseDocumentPath(document.replaceAll('\\', '/')));
  return shown.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The entry whose document is at a path of the site; none for a list of entries or another file. */
export function parseDocumentPath(document: string): ShownEntry[] {
  const entry = parseEntryPath(`/${document}`);
  return entry ? [{ ...entry, document }] : [];
}

/** An entry's document; empty where the file is damaged, or was emptied by an earlier takedown. */
export async function readDocument(
  site: string,
  { document }: ShownEntry,
): Promise<Readonly<Record<string, unknown>>> {
  try {
    return JSON.parse(await readFile(join(site, document), 'utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** How a built site makes addresses. */
export interface SiteFacts {
  /** Scheme and host, without a closing slash. */
  readonly origin: string;
  /** Codes of its languages, the default one first. */
  readonly languages: readonly string[];
}

/** Reads it from the start of the API; no origin and no languages where that is damaged. */
export async function readSiteFacts(site: string): Promise<SiteFacts> {
  try {
    const start = JSON.parse(await readFile(join(site, 'api/v1/index.json'), 'utf8')) as {
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
 * Where the outputs of an entry are, without the ending or the closing slash: its page and the files
 * beside it, its documents, its frame on other sites, the feeds of a topic.
 */
export function toOutputAddresses(entry: ShownEntry, { languages }: SiteFacts): string[] {
  const { language, collection, slug } = entry;
  const links = toLinks(entry, languages);
  const [home, page] = [links.home(), toAddress(entry, languages).slice(0, -1)];
  return [
    page,
    getEmbedPath(home, page),
    withoutEnding(getEntryPath(language, collection, page)),
    ...(collection === 'releases' ? [withoutEnding(getOembedPath(language, page))] : []),
    ...(collection === 'topics' ? [`${links.feeds()}topics/${slug}`] : []),
  ];
}

const withoutEnding = (path: string) => path.replace(/\.json$/, '');

/**
 * The address of an entry's page.
 * @param languages codes of the site's languages, the default one first
 */
export const toAddress = (entry: ShownEntry, languages: readonly string[]): string =>
  toLinks(entry, languages).entry(entry.collection, entry.slug);

function toLinks({ language }: ShownEntry, languages: readonly string[]) {
  const code = languages.find((one) => one.toLowerCase() === language) ?? language;
  return definePermalinks(code, languages[0] ?? '');
}
