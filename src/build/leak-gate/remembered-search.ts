import { hash } from 'node:crypto';
import { defineByteSearch } from './byte-search.ts';
import { defineFilterCheck, toTextFilter, type TextFilter } from './text-filter.ts';

/** Something to search. */
export interface SearchedText {
  /** Identifies what is read: another text has another key. */
  readonly key: string;
  /** An object that is the same as long as the key is: then this process knows the text without its key. */
  readonly source?: object | undefined;
  /** The bytes are not used after another text is read. */
  read(): Uint8Array | Promise<Uint8Array>;
}

/** What is known of a text that was searched: nothing from which it could be read. */
export interface SearchedFacts {
  readonly filter: TextFilter;
  /** The digests of the phrases in it. */
  readonly found: readonly string[];
}

/** What was searched for some phrases. A search for the same ones may add to it. */
export interface SearchMemory {
  /** Their digests. */
  readonly phrases: ReadonlySet<string>;
  /** All texts of the last search, and some of those before, by the digests of their keys. */
  readonly texts: Map<string, SearchedFacts>;
  /** The digests of keys, by their sources. */
  readonly digests: WeakMap<object, string>;
  /** How many texts were read since it was stored: without it, they are read again. */
  readonly unstored: number;
  /** Finds the phrases, where this process has searched for them. */
  readonly search?: Search | undefined;
}

/** Returns the phrases in some bytes. */
type Search = (bytes: Uint8Array) => string[];

export const createMemory = (): SearchMemory => ({
  phrases: new Set(),
  texts: new Map(),
  digests: new WeakMap(),
  unstored: 0,
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
 *
 * @param changed those that have changed since the search before, which found nothing in the others: then only they are
 *   searched if the phrases are the same
 */
export async function searchTexts(
  texts: Iterable<SearchedText>,
  phrases: Iterable<string>,
  before: SearchMemory = createMemory(),
  changed?: Iterable<SearchedText>,
): Promise<SearchResult> {
  const byDigest = new Map(Array.from(phrases, (phrase) => [toDigest(phrase), phrase]));
  const added = [...byDigest].flatMap(([digest, phrase]) =>
    before.phrases.has(digest) ? [] : phrase,
  );
  const mayContainAdded = added.length > mostFiltered ? () => true : defineFilterCheck(added);
  const searchAdded = defineLazySearch(added);
  const isSame = added.length === 0 && byDigest.size === before.phrases.size;
  const search = (isSame && before.search) || defineLazySearch(byDigest.values());
  const part = isSame ? changed : undefined;

  const found = new Map<string, string[]>();
  const { digests } = before;
  const searched = new Map<string, SearchedFacts>();
  let isChanged = !isSame;
  let { unstored } = before;
  const read = (text: SearchedText) => {
    unstored += 1;
    return text.read();
  };
  for (const text of part ?? texts) {
    const digest = (text.source && digests.get(text.source)) ?? toDigest(text.key);
    if (text.source) digests.set(text.source, digest);
    const known = before.texts.get(digest);
    let facts: SearchedFacts;
    if (!known) {
      const bytes = await read(text);
      facts = { filter: toTextFilter(bytes), found: search(bytes).map(toDigest) };
    } else {
      const isRead = added.length > 0 && mayContainAdded(known.filter);
      const ofAdded = isRead ? searchAdded(await read(text)).map(toDigest) : [];
      const ofOthers = known.found.filter((phrase) => byDigest.has(phrase));
      const isAsBefore = ofAdded.length === 0 && ofOthers.length === known.found.length;
      facts = isAsBefore ? known : { filter: known.filter, found: [...ofOthers, ...ofAdded] };
    }
    searched.set(digest, facts);
    isChanged ||= facts !== known;
    if (facts.found.length > 0)
      found.set(
        text.key,
        facts.found.map((phrase) => byDigest.get(phrase)!),
      );
  }
  if (!isChanged && (part || searched.size === before.texts.size)) return { found, memory: before };
  if (part) for (const [digest, facts] of searched) before.texts.set(digest, facts);
  const known = part ? before.texts : searched;
  const memory = { phrases: new Set(byDigest.keys()), texts: known, digests, unstored, search };
  return { found, memory };
}

/** Prepares the search only when there is something to search. */
function defineLazySearch(phrases: Iterable<string>): Search {
  let search: Search | undefined;
  return (bytes) => (search ??= defineByteSearch(phrases))(bytes);
}

/** As short as it can be without two equal ones: 132 bits. */
const toDigest = (text: string) => hash('sha256', text, 'base64').slice(0, 22);
