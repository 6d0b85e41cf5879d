import { isSameWording } from '../../../editing/aligned-values.ts';
import type { EntryData } from '../../../editing/parsed-source.ts';
import { collections } from '../../../model/content-types/collections.ts';
import { formatLocation, type Location } from '../../../model/location.ts';
import { readChangeLog, type LoggedChange } from '../git/change-log.ts';
import type { ObjectReader } from '../git/object-reader.ts';
import type { Repository } from '../git/repository.ts';
import { getLanguages } from './entry-address.ts';
import type { EntriesAtCommit } from './entry-index.ts';
import { parseIfReadable, type IndexedEntry } from './indexed-entry.ts';
import { isEntryOver } from './shared-consent.ts';
import { getOrInsert } from '../../../remember.ts';

/** In which languages an entry has changed since it was translated from them, and when (milliseconds), by its path. */
export type OutdatedEntries = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Finds those of some published entries that are older than their originals: that were begun later than a translation which has
 * published other wording since. What is changed in a translation need not concern its original. Of two that were begun together,
 * as in an imported archive, the one in the first language of the newsroom counts as the original. What readers no longer
 * see needs no change.
 */
export async function findOutdated(
  repository: Repository,
  published: EntriesAtCommit,
  some: Iterable<IndexedEntry>,
): Promise<OutdatedEntries> {
  const { version, entries } = published;
  const now = repository.getNow();
  const isEnded = ({ path }: IndexedEntry) => isEntryOver(published, path, now);
  const outdated = new Map<string, ReadonlyMap<string, number>>();
  const languages = await getLanguages(repository, version);
  const log = languages.length > 1 ? await readChangeLog(repository, version) : undefined;
  for (const own of some) {
    const { location, path } = own;
    const changes = log?.get(path);
    if (location?.language === undefined || !changes || isEnded(own)) continue;
    const begun = changes.at(-1)!.at;
    const rank = languages.indexOf(location.language);
    const newer = new Map<string, number>();
    for (const [otherRank, language] of languages.entries()) {
      const other = entries.get(`content/${formatLocation({ ...location, language })}`);
      const otherChanges = other && log?.get(other.path);
      if (!otherChanges || isEnded(other)) continue;
      const otherBegun = otherChanges.at(-1)!.at;
      const isOriginal = otherBegun < begun || (otherBegun === begun && otherRank < rank);
      // Most were begun after all changes of the original.
      if (!isOriginal || otherChanges[0]!.at <= begun) continue;
      const at = await getWorded(repository, other, otherChanges);
      const followed = await getWorded(repository, own, changes);
      if (at <= followed) continue;
      // It may have got its former wording back.
      const then = getChangeAt(otherChanges, followed);
      if (!then || !(await isWordedAlike(repository, other, then.blob, other.id)))
        newer.set(language, at);
    }
    if (newer.size > 0) outdated.set(path, newer);
  }
  return outdated;
}

/** When the published wording of entries was saved, by the path and the id of the file. */
const worded = new WeakMap<ObjectReader, Map<string, Promise<number>>>();

/** When the published wording of an entry was saved: milliseconds. */
export function getWorded(
  repository: Repository,
  entry: IndexedEntry,
  changes: readonly LoggedChange[],
): Promise<number> {
  const all = getOrInsert(worded, repository.objects, () => new Map<string, Promise<number>>());
  const key = `${entry.path} ${entry.id}`;
  return getOrInsert(all, key, () => findWorded(repository, entry, changes));
}

async function findWorded(
  repository: Repository,
  entry: IndexedEntry,
  changes: readonly LoggedChange[],
): Promise<number> {
  let [blob, at] = [entry.id, NaN];
  for (const change of changes) {
    if (change.blob !== blob) continue;
    at = change.at;
    const after = blob;
    const same = await Promise.all(
      change.before.map((before) => isWordedAlike(repository, entry, before, after)),
    );
    // A publication writes the date into what its draft has worded before.
    const former = same.indexOf(true);
    if (former < 0) break;
    blob = change.before[former]!;
  }
  return at;
}

/** The last change of a file until a moment. */
export const getChangeAt = (changes: readonly LoggedChange[], moment: number) =>
  changes.find(({ at }) => at <= moment);

/** Whether two blobs of an entry say the same, in what somebody has to translate. */
export async function isWordedAlike(
  { objects, getNow }: Repository,
  { path, location }: { readonly path: string; readonly location?: Location | undefined },
  ...blobs: readonly [before: string, after: string]
): Promise<boolean> {
  if (blobs[0] === blobs[1]) return true;
  const read = async (blob: string) =>
    toWords(parseIfReadable(path, (await objects.find(blob))?.bytes.toString() ?? ''));
  const [before, after] = await Promise.all(blobs.map(read));
  return isSameWording(collections[location!.collection], before!, after!, getNow());
}

/** Without what each language has of its own: when readers see it, and where. */
function toWords(values: EntryData): EntryData {
  const { draft, datePublished, embargoedUntil, expires, withdrawn, slug, aliases, ...words } =
    values;
  return words;
}
