import { collections } from '../../model/content-types/collections.ts';
import { toFailSafeValues } from '../../publishing/visibility/fail-safe-values.ts';
import { defineEffectiveValues } from '../../publishing/visibility/effective-consent.ts';
import { lifecycle, type Publishable } from '../../publishing/visibility/lifecycle.ts';
import type { TakedownReason } from '../../publishing/visibility/takedown.ts';
import { getOwnSlug } from '../../publishing/addresses/own-slug.ts';
import { readContentFile } from '../../source/content-folder.ts';
import type { Location } from '../../model/location.ts';
import type { NewsroomSource, RejectedEntry } from '../../source/newsroom-source.ts';
import { getReadableFields, unreadable } from '../../source/readable-fields.ts';
import { getAliases, toAddress, type ShownEntry } from './shown-entries.ts';
import { getOrInsert } from '../../remember.ts';
import type { Values } from '../../model/fields/written-value.ts';

/** What could be read of an entry of the content folder. */
export interface ReadEntry {
  readonly location: Location;
  /** Path below the content folder. */
  readonly file: string;
  readonly values: Publishable & { readonly slug?: unknown; readonly aliases?: unknown };
  /** All its fields, unchecked where the model rejects them. */
  readonly fields: Values;
}

export interface EntryStatus {
  readonly reason: TakedownReason | 'public';
  /** Undefined when there is no such file. */
  readonly file?: string;
  /** The entries that may be what is shown; none where the disk of their folder is missing. */
  readonly entries: readonly ReadEntry[];
}

/**
 * All entries of a newsroom. Those that the model rejects are read again, with values that fail safe.
 */
export async function getReadEntries(
  source: NewsroomSource,
  contentDir: string,
): Promise<ReadEntry[]> {
  const valid = source.entries.map(({ location, values, source: { path } }) => ({
    location,
    file: path,
    values: values as Publishable,
    fields: values as ReadEntry['fields'],
  }));
  const rejected = await Promise.all(
    source.rejected.map((entry) => toFailSafeEntries(entry, contentDir)),
  );
  return [...valid, ...rejected.flat()];
}

async function toFailSafeEntries(
  { location, path, source }: RejectedEntry,
  contentDir: string,
): Promise<ReadEntry[]> {
  const sides = source
    ? [source.fields]
    : getReadableFields(await readContentFile(contentDir, path).catch(() => new Uint8Array()));
  return sides.map((fields) => ({
    location,
    file: path,
    values: {
      ...toFailSafeValues(location.collection, fields),
      // Of an empty file, nobody knows what it had.
      slug: Object.keys(fields).length > 0 ? fields['slug'] : unreadable,
      aliases: fields['aliases'],
    },
    fields,
  }));
}

/**
 * Says of each entry that a site shows whether it still may. An entry that has moved and has its former address
 * as alias may be shown there until the site is built again. One whose slug cannot be read may be shown wherever no other
 * is, unless more are shown than there are files: then one of them was deleted, and nobody knows which.
 * @param languages codes of the site's languages, the default one first
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function defineEntryStatuses(
  entries: readonly ReadEntry[],
  shown: readonly ShownEntry[],
  languages: readonly string[],
  now: number,
): (shown: ShownEntry) => EntryStatus {
  const getEffectiveValues = defineEffectiveValues(entries);
  const find = defineSearch(entries, languages);
  const unknown = new Map(
    Map.groupBy(shown, toPlace)
      .entries()
      .map(([place, all]) => [place, findUnknown(entries, all, find)]),
  );
  return (one) => {
    const claimed = find(one);
    const found = claimed.length > 0 ? claimed : unknown.get(toPlace(one))!;
    if (found.length === 0) return { reason: 'deleted', entries: found };
    // Of two files at one address, the site may show the one that is hidden.
    const states = found.map((entry) => ({
      reason: lifecycle(getEffectiveValues(entry) as Publishable, now),
      file: entry.file,
      entries: found,
    }));
    return states.find(({ reason }) => reason !== 'public') ?? states[0]!;
  };
}

/** Whether an entry may be anywhere in its folder. In doubt, a testimony must be nowhere. */
const hasUnreadableSlug = ({ location, values }: ReadEntry) =>
  values.slug === unreadable && location.collection !== 'testimonies';

/**
 * Finds the entries that may be shown at each address that no entry claims.
 * @param shown all that is shown in one folder and language
 */
function findUnknown(
  entries: readonly ReadEntry[],
  shown: readonly ShownEntry[],
  find: ReturnType<typeof defineSearch>,
): ReadEntry[] {
  const folder = toFolder({ location: shown[0]! });
  const unknown = entries.filter((one) => hasUnreadableSlug(one) && toFolder(one) === folder);
  if (unknown.length === 0) return [];
  const claims = shown.map((one) => [...new Set(find(one).map(({ file }) => file))]);
  const placed = new Set(claims.filter(({ length }) => length === 1).flat());
  const rest = unknown.filter(({ file }) => !placed.has(file));
  const files = new Set(rest.map(({ file }) => file));
  return claims.filter(({ length }) => length === 0).length > files.size ? [] : rest;
}

/** Finds the entries that claim an address. A site shows as many as there are, so none is searched one by one. */
function defineSearch(entries: readonly ReadEntry[], languages: readonly string[]) {
  const byFolder = Map.groupBy(entries, toFolder);
  const known = new Map<string, ReturnType<typeof toPlaces>>();
  return (shown: ShownEntry): ReadEntry[] => {
    const entries = byFolder.get(toFolder({ location: shown })) ?? [];
    const key = toPlace(shown);
    const { bySlug, byAlias } = getOrInsert(known, key, () => toPlaces(entries, shown.language));
    const claiming = bySlug.get(shown.slug) ?? [];
    // Nearly all have one file, and in most newsrooms nothing was moved.
    const moved = byAlias.size > 0 ? (byAlias.get(toAddress(shown, languages)) ?? []) : [];
    if (claiming.length + moved.length < 2) return [...claiming, ...moved];
    const found = new Set([...claiming, ...moved]);
    // In the order of their files.
    return entries.filter((entry) => found.has(entry));
  };
}

/** Entries by their slug in a language, and by their former addresses. */
function toPlaces(entries: readonly ReadEntry[], language: string) {
  const byAlias = new Map<unknown, ReadEntry[]>();
  for (const entry of entries)
    for (const alias of new Set(getAliases(entry))) {
      const others = byAlias.get(alias);
      if (others) others.push(entry);
      else byAlias.set(alias, [entry]);
    }
  const bySlug = Map.groupBy(
    entries,
    ({ location, values }) => getOwnSlug(values.slug, language) ?? location.name,
  );
  return { bySlug, byAlias };
}

/** Where entries share addresses: a folder, in one language. */
const toPlace = (shown: ShownEntry) => `${toFolder({ location: shown })} ${shown.language}`;

/** The folder of an entry: people and topics have one for all languages. */
function toFolder({ location }: { readonly location: Pick<Location, 'collection' | 'language'> }) {
  const { collection, language = '' } = location;
  const isShared = collections[collection].layout === 'shared';
  return isShared ? collection : `${collection}/${language.toLowerCase()}`;
}
