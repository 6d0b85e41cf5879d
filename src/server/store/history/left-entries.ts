import { toEntryId } from '../../../model/location.ts';
import { lifecycle } from '../../../publishing/visibility/lifecycle.ts';
import type { LeftEntries } from '../../store-api/store-api.ts';
import { getLanguages } from '../entries/entry-address.ts';
import type { EntriesAtCommit, EntryIndex } from '../entries/entry-index.ts';
import { parseIfReadable, type IndexedEntry } from '../entries/indexed-entry.ts';
import { toShared } from '../entries/shared-consent.ts';
import type { Repository } from '../git/repository.ts';

/**
 * Finds what has left the published branch: withdrawn and deleted entries, and those whose consent was revoked in any language.
 * @returns a function that compares the branch with what it was when it was last called, and finds nothing the first time
 */
export function defineLeftSearch(
  repository: Repository,
  index: EntryIndex,
): () => Promise<LeftEntries> {
  let known: EntriesAtCommit | undefined;
  return async () => {
    const published = await index.read();
    const former = known;
    known = published;
    if (!former || former.version === published.version) return { entries: [], languages: [] };
    const now = repository.getNow();
    const isPublic = (newsroom: EntriesAtCommit, { path }: IndexedEntry) => {
      const entry = newsroom.entries.get(path);
      return entry && lifecycle(toShared(newsroom, entry, entry.publishable), now) === 'public';
    };
    const left = listChanged(former, published).filter(
      (entry) => isPublic(former, entry) && !isPublic(published, entry),
    );
    return {
      entries: await Promise.all(left.map(readFormer)),
      languages: left.length > 0 ? await getLanguages(repository, published.version) : [],
    };
  };

  async function readFormer({ path, id, location }: IndexedEntry) {
    // A purge may have removed what it was.
    const source = await repository.objects.read(id, path).then(
      ({ bytes }) => bytes.toString(),
      () => '',
    );
    return { location: location!, values: parseIfReadable(path, source) };
  }
}

/** The entries that have changed, as they were, with their translations: a consent counts in all languages. */
function listChanged(former: EntriesAtCommit, published: EntriesAtCommit): IndexedEntry[] {
  const toId = ({ location }: IndexedEntry) => location && toEntryId(location);
  const all = [...former.entries.values()];
  const changed = new Set(
    all.filter(({ path, id }) => published.entries.get(path)?.id !== id).map(toId),
  );
  changed.delete(undefined);
  return all.filter((entry) => changed.has(toId(entry)));
}
