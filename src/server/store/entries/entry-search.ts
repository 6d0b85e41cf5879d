import { isMatch, toRanked, toSearchTerms } from '../../../model/content-types/searchable-entry.ts';
import type { ActionParams } from '../../store-api/protocol.ts';
import type { Repository } from '../git/repository.ts';
import type { EntryIndex } from './entry-index.ts';
import { getSearchedText, type IndexedEntry } from './indexed-entry.ts';
import type { ListedEntry } from './read-entries.ts';

/** Most entries that a search returns: nobody reads more. */
const maxEntries = 100;

/** Published entries that contain all words of a search. */
interface FoundEntries {
  readonly entries: readonly ListedEntry[];
  /** Whether more were found than are returned. */
  readonly more: boolean;
}

/** Finds published entries by words: first those with the words in their title, each group with the newest first. */
export async function findEntries(
  { objects }: Repository,
  index: EntryIndex,
  { words, folder = 'content' }: ActionParams['findTexts'],
): Promise<FoundEntries> {
  const { version, entries } = await index.read();
  const terms = toSearchTerms(words);
  const readSource = async (id: string) => (await objects.read(id))?.bytes.toString() ?? '';
  const hits: IndexedEntry[] = [];
  for (const entry of entries.values()) {
    if (!entry.path.startsWith(`${folder}/`)) continue;
    const { text = getSearchedText(entry.path, await readSource(entry.id)) } = entry.searched;
    if (isMatch({ text }, terms)) hits.push(entry);
  }
  const shown = toRanked(hits, terms)
    .slice(0, maxEntries)
    .map(async ({ path, id }) => ({
      data: await readSource(id),
      partial: false,
      version,
      file: { path, id },
    }));
  return { entries: await Promise.all(shown), more: hits.length > maxEntries };
}
