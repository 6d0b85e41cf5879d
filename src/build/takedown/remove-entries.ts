import { changePartsPath, getSettingsPath } from '../../outputs/api/addresses/api-addresses.ts';
import { openPersistently, type BuiltSite } from '../files/built-site.ts';
import { cleanCache, removeOtherCaches } from './clean-cache.ts';
import { cleanKeptIndex, closeIndex, removeIndex, restoreIndex } from './clean-index.ts';
import { cleanSite } from './clean-site.ts';
import { findOwnPhrases, type Document } from './document-phrases.ts';
import { toFormerIds, type FormerPage } from './former-addresses.ts';
import { defineMentions, type Forbidden, type Mentions } from './mentions.ts';
import {
  keepRemovedDocuments,
  readRemovedDocuments,
  readShownDocument,
} from './removed-documents.ts';
import { repairJson } from './repair-json.ts';
import type { TakedownOptions } from './run-takedown.ts';
import {
  readDocument,
  readSiteFacts,
  toOutputAddresses,
  type ShownEntry,
  type SiteFacts,
} from './shown-entries.ts';
import { getUnused, type Documented } from './unused-entries.ts';

export interface Removal extends Pick<
  TakedownOptions,
  'cacheDir' | 'onPagesRemoved' | 'isRebuilt' | 'isBuilding' | 'search'
> {
  /** Everything that the site shows. */
  readonly shown: readonly ShownEntry[];
  /** Which of these to remove. */
  readonly gone: readonly ShownEntry[];
  /** Pages at former addresses to remove, with the ids that are made of them. */
  readonly former: readonly FormerPage[];
  /** Pictures, documents and archives to remove. */
  readonly media: readonly string[];
  /** Keys of entries that are removed in all languages: `releases/2011/vigil`. */
  readonly keys: readonly string[];
  /** Whether the public may see an entry though nothing names it, as `isSpokesperson` says. */
  readonly isLasting: (entry: ShownEntry) => boolean;
}

/**
 * Removes entries from a built site, and all mentions of them. Needs nothing but the site, deletes before it
 * writes, and may be interrupted: the API documents, which list what the site shows, are emptied at once and
 * removed last.
 * @returns the entries and, unless a build follows, the people and topics that nothing else names
 * @throws when a file cannot be deleted or the cache cannot be cleaned, after everything else
 */
export async function removeEntries(
  given: BuiltSite,
  {
    shown,
    gone,
    former,
    media,
    keys,
    isLasting,
    cacheDir,
    onPagesRemoved,
    isRebuilt,
    isBuilding,
    search,
  }: Removal,
): Promise<readonly ShownEntry[]> {
  const errors: unknown[] = [];
  const site = openPersistently(given, errors);
  const facts = await readSiteFacts(site);
  const forbiddenNames = toForbidden(gone, keys, facts);
  const goneDocuments = await readGoneDocuments(site, gone, cacheDir);
  // First, because all that follows takes time.
  const { isOwn } = defineMentions(forbiddenNames, '');
  await removePages(site, isOwn, gone);
  for (const path of [...former.map(({ path }) => path), ...media]) await site.remove(path);
  // A running build changes what the cache knows of the index.
  if (isRebuilt && !isBuilding && cacheDir !== undefined)
    await closeIndex(site, cacheDir, { isOwn }, search);
  else await removeIndex(site);
  const isKept = cacheDir !== undefined && keepRemovedDocuments(cacheDir, goneDocuments);
  if (isKept) for (const { document } of gone) await site.empty(document);
  await onPagesRemoved?.();
  if (cacheDir !== undefined) await removeOtherCaches(cacheDir);
  if (isKept && isRebuilt && errors.length === 0) return gone;
  await removeIndex(site);

  const nameMentions = defineMentions(forbiddenNames, facts.origin);
  const documents = await readDocuments(site, shown, goneDocuments);
  const removedDocuments = gone.flatMap((entry) => documents.get(entry)!);
  const remaining = [...documents.values()]
    .filter(({ entry }) => !gone.includes(entry))
    .map(({ entry, document }) => ({ entry, document: withoutMentions(document, nameMentions) }));
  const others = await readSettings(site, facts);
  const unused = getUnused(removedDocuments, remaining, others, isLasting);
  const all = [...gone, ...unused];
  const phrases = await findOwnPhrases(
    all.map((entry) => documents.get(entry)!.document),
    [
      ...remaining.filter(({ entry }) => !unused.includes(entry)).map(({ document }) => document),
      ...others.map((document) => withoutMentions(document, nameMentions)),
    ],
  );
  const formerIds = former.flatMap(toFormerIds);
  const { ids, addresses } = toForbidden(all, keys, facts);
  const forbidden = {
    addresses: [...addresses, ...media.map((path) => `/${path}`)],
    ids: [...ids, ...formerIds],
    phrases: [...phrases, ...formerIds.map((id) => `${id}/`)],
  };
  await removePages(site, defineMentions({ ...forbidden, phrases: [] }, '').isOwn, all);
  await cleanSite(site, forbidden, facts.origin);
  // Its digests are those of the parts as they were: partners would keep what is gone.
  await site.remove(changePartsPath.slice(1));
  const isLeft = isKept && isBuilding;
  try {
    if (cacheDir !== undefined && !isLeft) {
      // It may be that of another origin.
      const anywhere = defineMentions(forbidden);
      await cleanCache(cacheDir, site, anywhere);
      await restoreIndex(site, cacheDir, await cleanKeptIndex(cacheDir, anywhere));
    }
  } finally {
    // Emptied, it lets the next takedown find what is left of its entry.
    const remove = errors.length > 0 ? site.empty : site.remove;
    for (const { document } of (isLeft ? unused : all).toReversed()) await remove(document);
  }
  if (errors.length > 0) throw errors[0];
  return all;
}

const toForbidden = (
  entries: readonly ShownEntry[],
  keys: readonly string[],
  facts: SiteFacts,
): Forbidden => ({
  addresses: entries.flatMap((entry) => toOutputAddresses(entry, facts)),
  ids: [...entries.map(({ id }) => id), ...keys],
  phrases: [],
});

/** Removes the pages and files of these entries, except for their documents. */
async function removePages(
  site: BuiltSite,
  isOwn: Mentions['isOwn'],
  entries: readonly ShownEntry[],
): Promise<void> {
  const documents = new Set(entries.map(({ document }) => document));
  for (const path of await site.list())
    if (isOwn(path) && !documents.has(path)) await site.remove(path);
}

/** By path. An earlier takedown that was interrupted may have emptied them. */
async function readGoneDocuments(
  site: BuiltSite,
  gone: readonly ShownEntry[],
  cacheDir: string | undefined,
): Promise<Record<string, Document>> {
  const removed = cacheDir === undefined ? {} : readRemovedDocuments(cacheDir);
  const documents: Record<string, Document> = {};
  for (const entry of gone)
    documents[entry.document] = await readShownDocument(site, entry, removed);
  return documents;
}

async function readDocuments(
  site: BuiltSite,
  entries: readonly ShownEntry[],
  known: Readonly<Record<string, Document>>,
): Promise<Map<ShownEntry, Documented>> {
  const documents = new Map<ShownEntry, Documented>();
  for (const entry of entries)
    documents.set(entry, {
      entry,
      document: known[entry.document] ?? (await readDocument(site, entry)),
    });
  return documents;
}

/** The settings' documents, which name press contacts; a damaged one names nobody. */
function readSettings(site: BuiltSite, { languages }: SiteFacts): Promise<Document[]> {
  return Promise.all(
    languages.map(async (code) => {
      try {
        return JSON.parse((await site.read(getSettingsPath(code).slice(1))).toString()) as Document;
      } catch {
        return {};
      }
    }),
  );
}

/** A document without the cards of other entries, whose phrases are not its own. */
const withoutMentions = (document: Document, mentions: Mentions): Document =>
  (repairJson(document, mentions) ?? {}) as Document;
