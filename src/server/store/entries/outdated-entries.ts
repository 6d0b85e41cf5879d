import { isSameWording } from '../../../editing/aligned-values.ts';
import type { EntryData } from '../../../editing/parsed-source.ts';
import { collections } from '../../../model/content-types/collections.ts';
import { formatLocation, toEntryId } from '../../../model/location.ts';
import { readChangeLog, type LoggedChange } from '../git/change-log.ts';
import { askOnce, getRef } from '../git/history.ts';
import type { ObjectReader } from '../git/object-reader.ts';
import type { Repository } from '../git/repository.ts';
import type { DraftName } from './content-path.ts';
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
      if (at > (await getWorded(repository, own, changes))) newer.set(language, at);
    }
    if (newer.size > 0) outdated.set(path, newer);
  }
  return outdated;
}

/**
 * The languages in which an entry has published other wording since a draft of it was begun that is not published in its own
 * language yet. Its translator may have saved since without having read that, so later saves count for nothing.
 */
export async function findChangedOriginals(
  repository: Repository,
  { version, entries }: EntriesAtCommit,
  { ref, path: { path, location } }: DraftName,
): Promise<string[]> {
  const head = await getRef(repository, ref);
  if (head === undefined || location?.language === undefined || entries.has(path)) return [];
  const others = [...entries.values()].filter(
    (entry) => entry.location && toEntryId(entry.location) === toEntryId(location),
  );
  if (others.length === 0) return [];
  const [log, begun] = await Promise.all([
    readChangeLog(repository, version),
    getBegun(repository, version, head),
  ]);
  const changed = others.map(async (entry) => {
    const changes = log.get(entry.path);
    // What appeared later is no original of it.
    const isOriginal = changes !== undefined && changes.at(-1)!.at <= begun;
    const isChanged = isOriginal && (await getWorded(repository, entry, changes)) > begun;
    return isChanged ? [entry.location!.language!] : [];
  });
  return (await Promise.all(changed)).flat();
}

/** When the first commit of a draft was made: milliseconds. */
async function getBegun(repository: Repository, main: string, head: string): Promise<number> {
  const args = ['log', '--format=%aI', `${main}..${head}`];
  const moments = (await askOnce(repository, args, [main, head])) ?? '';
  return Date.parse(moments.trimEnd().split('\n').at(-1)!);
}

/** When the published wording of entries was saved, by the path and the id of the file. */
const worded = new WeakMap<ObjectReader, Map<string, Promise<number>>>();

function getWorded(
  repository: Repository,
  entry: IndexedEntry,
  changes: readonly LoggedChange[],
): Promise<number> {
  const all = getOrInsert(worded, repository.objects, () => new Map<string, Promise<number>>());
  const key = `${entry.path} ${entry.id}`;
  return getOrInsert(all, key, () => findWorded(repository, entry, changes));
}

async function findWorded(
  { objects, getNow }: Repository,
  { path, location, id }: IndexedEntry,
  changes: readonly LoggedChange[],
): Promise<number> {
  const type = collections[location!.collection];
  const read = async (blob: string) =>
    toWords(parseIfReadable(path, (await objects.find(blob))?.bytes.toString() ?? ''));
  let [blob, at] = [id, NaN];
  for (const change of changes) {
    if (change.blob !== blob) continue;
    at = change.at;
    const after = await read(blob);
    const former = await Promise.all(change.before.map(read));
    // A publication writes the date into what its draft has worded before.
    const same = former.findIndex((before) => isSameWording(type, before, after, getNow()));
    if (same < 0) break;
    blob = change.before[same]!;
  }
  return at;
}

/** Without what each language has of its own: when readers see it, and where. */
function toWords(values: EntryData): EntryData {
  const { draft, datePublished, embargoedUntil, expires, withdrawn, slug, aliases, ...words } =
    values;
  return words;
}
