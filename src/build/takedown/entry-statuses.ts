import { collections } from '../../model/content-types/collections.ts';
import { toFailSafeValues } from '../../publishing/fail-safe-values.ts';
import { defineEffectiveValues } from '../../publishing/consent.ts';
import { lifecycle, type Publishable } from '../../publishing/lifecycle.ts';
import type { TakedownReason } from '../../publishing/takedown.ts';
import { readContentFile } from '../../source/content-folder.ts';
import type { Location } from '../../model/location.ts';
import type { NewsroomSource, RejectedEntry } from '../../source/newsroom-source.ts';
import { getReadableFields } from '../../source/readable-fields.ts';
import { toAddress, type ShownEntry } from './shown-entries.ts';

/** An entry of the content folder as far as it can be read. */
export interface Version {
  readonly location: Location;
  /** Path below the content folder. */
  readonly file: string;
  readonly values: Publishable & { readonly slug?: unknown; readonly aliases?: unknown };
}

export interface EntryStatus {
  readonly reason: TakedownReason | 'public';
  /** Undefined when there is no such file. */
  readonly file?: string;
}

/**
 * All entries of a newsroom, also those that the model rejects: their fields are read with caution.
 * @param contentDir where the files of the rejected are read once more
 */
export async function getVersions(source: NewsroomSource, contentDir: string): Promise<Version[]> {
  const sound = source.entries.map(({ location, values, source: { path } }) => ({
    location,
    file: path,
    values: values as Publishable,
  }));
  const doubtful = await Promise.all(
    source.rejected.map((entry) => toCautiousVersions(entry, contentDir)),
  );
  return [...sound, ...doubtful.flat()];
}

async function toCautiousVersions(
  { location, path, source }: RejectedEntry,
  contentDir: string,
): Promise<Version[]> {
  const sides = source
    ? [source.fields]
    : getReadableFields(await readContentFile(contentDir, path).catch(() => new Uint8Array()));
  return sides.map((fields) => ({
    location,
    file: path,
    values: {
      ...toFailSafeValues(location.collection, fields),
      slug: fields['slug'],
      aliases: fields['aliases'],
    },
  }));
}

/**
 * Tells of what a site shows whether it still may. What has moved, and names its former address, is still
 * shown there until the site is built again.
 * @param languages codes of the site's languages, the default one first
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function defineEntryStatuses(
  versions: readonly Version[],
  languages: readonly string[],
  now: number,
): (shown: ShownEntry) => EntryStatus {
  const getHeldValues = defineEffectiveValues(versions);
  const byPlace = Map.groupBy(versions, toPlace);
  return (shown) => {
    const place = byPlace.get(toPlace({ location: shown })) ?? [];
    const address = toAddress(shown, languages);
    const found = place.filter(
      (version) =>
        getSlug(version, shown.language) === shown.slug || getAliases(version).includes(address),
    );
    if (found.length === 0) return { reason: 'deleted' };
    // Of two files at one address, the one that is hidden may be the one that is shown.
    const states = found.map((version) => ({
      reason: lifecycle(getHeldValues(version) as Publishable, now),
      file: version.file,
    }));
    return states.find(({ reason }) => reason !== 'public') ?? states[0]!;
  };
}

/** People and topics are one file for all languages. */
function toPlace({ location }: { readonly location: Pick<Location, 'collection' | 'language'> }) {
  const { collection, language = '' } = location;
  const isShared = collections[collection].layout === 'shared';
  return isShared ? collection : `${collection}/${language.toLowerCase()}`;
}

/** Former addresses of an entry, as far as they can be read. */
const getAliases = ({ values: { aliases } }: Version): unknown[] =>
  Array.isArray(aliases) ? aliases : [];

/** The last part of an address: as written, or else the file's name. */
function getSlug({ location, values }: Version, language: string): string {
  const { slug } = values;
  if (typeof slug === 'string') return slug;
  const localized = Object.entries(typeof slug === 'object' ? (slug ?? {}) : {}) as [
    string,
    unknown,
  ][];
  const own = localized.find(([code]) => code.toLowerCase() === language)?.[1];
  return typeof own === 'string' ? own : location.name;
}
