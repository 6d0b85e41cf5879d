import { hash } from 'node:crypto';
import { defineByteSearch } from './byte-search.ts';
import { defineFilterCheck, toTextFilter, type TextFilter } from './text-filter.ts';

/** Something to search. */
export interface SearchedText {
  /** Identifies what is read: another text has another key. */
  readonly key: string;
  /** An object that is the same as long as the key is: then this process searches it once for the same phrases. */
  readonly source?: object | undefined;
  read(): Uint8Array | Promise<Uint8Array>;
}

/** What is known of a text that was searched: nothing from which it could be read. */
export interface SearchedFacts {
  readonly filter: TextFilter;
  /** The digests of the phrases in it. */
  readonly found: readonly string[];
}

/** What was searched for some phrases. A search for the same ones adds to it. */
export interface SearchMemory {
  /** Their digests. */
  readonly phrases: ReadonlySet<string>;
  /** All texts of the last search, and some of those before, by the digests of their keys. */
  readonly texts: Map<string, SearchedFacts>;
  /** Sources of texts that have none of the phrases. */
  readonly clean: WeakSet<object>;
}

export const createMemory = (): SearchMemory => ({
  phrases: new Set(),
  texts: new Map(),
  clean: new WeakSet(),
});

/** The phrases in one text, and what to remember for the next search. */
export interface SearchResult {
  /** The phrases found, by the key of the text. Texts without any are left out. */
  readonly found: ReadonlyMap<string, readonly string[]>;
  /** The memory before, if nothing is new in it. */
  readonly memory: SearchMemory;
}

/** With more new phrases, reading all texts is faster than asking each filter about each phrase. */
const mostFiltered = 1000;

/**
 * Searches many texts for many phrases, and reads only what it must: new texts, and those that may contain a
 * new phrase. The result is the same as without memory.
 */
export async function searchTexts(
  texts: Iterable<SearchedText>,
  phrases: Iterable<string>,
  before: SearchMemory = createMemory(),
): Promise<SearchResult> {
  const byDigest = new Map(Array.from(phrases, (phrase) => [toDigest(phrase), phrase]));
  const added = [...byDigest].flatMap(([digest, phrase]) =>
    before.phrases.has(digest) ? [] : phrase,
  );
  const mayContainAdded = added.length > mostFiltered ? () => true : defineFilterCheck(added);
  const searchAdded = defineLazySearch(added);
  const searchAll = defineLazySearch(byDigest.values());
  const isSame = added.length === 0 && byDigest.size === before.phrases.size;

  const found = new Map<string, string[]>();
  const clean = isSame ? before.clean : new WeakSet();
  const searched = new Map<string, SearchedFacts>();
  let skipped = 0;
  let isChanged = !isSame;
  for (const text of texts) {
    if (text.source && clean.has(text.source)) {
      skipped += 1;
      continue;
    }
    const digest = toDigest(text.key);
    const known = before.texts.get(digest);
    let facts: SearchedFacts;
    if (!known) {
      const bytes = await text.read();
      facts = { filter: toTextFilter(bytes), found: searchAll(bytes).map(toDigest) };
    } else {
      const isRead = added.length > 0 && mayContainAdded(known.filter);
      const ofAdded = isRead ? searchAdded(await text.read()).map(toDigest) : [];
      const ofOthers = known.found.filter((phrase) => byDigest.has(phrase));
      const isAsBefore = ofAdded.length === 0 && ofOthers.length === known.found.length;
      facts = isAsBefore ? known : { filter: known.filter, found: [...ofOthers, ...ofAdded] };
    }
    searched.set(digest, facts);
    isChanged ||= facts !== known;
    if (facts.found.length === 0) {
      if (text.source) clean.add(text.source);
    } else
      found.set(
        text.key,
        facts.found.map((phrase) => byDigest.get(phrase)!),
      );
  }
  const isComplete = skipped === 0;
  if (!isChanged && (!isComplete || searched.size === before.texts.size))
    return { found, memory: before };
  if (isComplete)
    return { found, memory: { phrases: new Set(byDigest.keys()), texts: searched, clean } };
  for (const [digest, facts] of searched) before.texts.set(digest, facts);
  // Only a complete search knows which texts are gone. It takes longer than most.
  const isDue = before.texts.size > 2 * (skipped + searched.size);
  return { found, memory: { ...before, clean: isDue ? new WeakSet() : clean } };
}

/** Prepares the search only when there is something to search. */
function defineLazySearch(phrases: Iterable<string>): (bytes: Uint8Array) => string[] {
  let search: ((bytes: Uint8Array) => string[]) | undefined;
  return (bytes) => (search ??= defineByteSearch(phrases))(bytes);
}

/** As short as it can be without two equal ones: 132 bits. */
const toDigest = (text: string) => hash('sha256', text, 'base64').slice(0, 22);
