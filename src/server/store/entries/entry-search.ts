import {
  isMatch,
  toRanked,
  toSearchTerms,
  type Searchable,
} from '../../../model/content-types/searchable-entry.ts';
import type { ActionParams } from '../../store-api/protocol.ts';
import type { Repository } from '../git/repository.ts';
import { correctTerms } from './nearest-words.ts';
import type { EntryIndex } from './entry-index.ts';
import type { ListPage } from './entry-list.ts';
import { getSearchedText, type IndexedEntry } from './indexed-entry.ts';

/** Most entries that a search returns: nobody reads more. */
const maxEntries = 100;

/** Published entries that contain all words of a search. */
interface FoundEntries extends ListPage {
  /** The words that were looked for instead, if some of them occur nowhere. */
  readonly corrected?: string;
}

/** Finds published entries by words: first those with the words in their title, each group with the newest first. */
export async function findEntries(
  { objects }: Repository,
  index: EntryIndex,
  { words, folder = 'content' }: ActionParams['findTexts'],
): Promise<FoundEntries> {
  const { version, entries } = await index.read();
  const asked = toSearchTerms(words);
  const searched = [...entries.values()].filter(({ path }) => path.startsWith(`${folder}/`));
  const readText = defineTextReader(objects);
  const find = (terms: readonly string[]) => filterEntries(searched, terms, readText);
  const direct = await find(asked);
  const terms =
    direct.length > 0 ? asked : await correctTerms(asked, await readTexts(searched, readText));
  const isCorrected = terms.join() !== asked.join();
  const hits = isCorrected ? await find(terms) : direct;
  const shown = toRanked(hits, terms)
    .slice(0, maxEntries)
    .map(async ({ path, id }) => ({
      data: await readSource(objects, id),
      partial: false,
      version,
      file: { path, id },
    }));
  return {
    entries: await Promise.all(shown),
    more: hits.length > maxEntries,
    ...(isCorrected && { corrected: terms.join(' ') }),
  };
}

/** The paths of all published entries and settings that contain all words of a name, in any field or in their path. */
export async function findPathsWith(
  { objects }: Repository,
  index: EntryIndex,
  name: string,
): Promise<string[]> {
  const { entries } = await index.read();
  // An address has hyphens for the punctuation in a name.
  const terms = toSearchTerms(name.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '));
  const readText = defineTextReader(objects);
  const readAll = async (entry: IndexedEntry) => {
    const places = [await readText(entry), entry.searched.other];
    return { includes: (term: string) => places.some((place) => place.includes(term)) };
  };
  const found = await filterEntries([...entries.values()], terms, readAll);
  return found.map(({ path }) => path);
}

type ReadText<T = Buffer> = (entry: IndexedEntry) => Promise<T>;

const readSource = async (objects: Repository['objects'], id: string) =>
  (await objects.find(id))?.bytes.toString() ?? '';

/** Makes a function that reads the searchable text of an entry, also of one that is too long to keep. */
export const defineTextReader =
  (objects: Repository['objects']): ReadText =>
  async ({ path, id, searched: { text } }) =>
    text ?? getSearchedText(path, await readSource(objects, id));

async function filterEntries(
  entries: readonly IndexedEntry[],
  terms: readonly string[],
  readText: ReadText<Searchable>,
): Promise<IndexedEntry[]> {
  const found: IndexedEntry[] = [];
  for (const entry of entries)
    if (isMatch({ text: await readText(entry) }, terms)) found.push(entry);
  return found;
}

/** The text of entries as strings: one after the other, since they may have to be read from the repository. */
async function readTexts(entries: readonly IndexedEntry[], readText: ReadText): Promise<string[]> {
  const texts: string[] = [];
  for (const entry of entries) texts.push((await readText(entry)).toString());
  return texts;
}
