import {
  getNearest,
  getWordings,
  isKnown,
  splitCompound,
  splitQuery,
  type Vocabulary,
} from './correction.ts';
import { foldWord } from './search-words.ts';

/** A result, as Pagefind returns it: identified by its id, loaded when it is shown. */
export interface Found {
  readonly id: string;
}

/** Searches the index for entries that have all words of a query, best first. */
export type Ask<F extends Found> = (query: string) => Promise<readonly F[]>;

export interface Answer<F extends Found> {
  readonly found: readonly F[];
  /** The query that was searched for instead of the reader's, because no entry contains a word of it. */
  readonly corrected?: string;
  /** A query to offer in addition. */
  readonly suggestion?: string;
  /** True when no entry has all words: these have all but one. */
  readonly partial: boolean;
}

/** With fewer results, those of the next likely wording are added. */
const enoughResults = 10;

/**
 * Answers a query. Words that no entry contains are corrected, with alternatives that find results together
 * with the rest of the query. When no entry has all words, those that have all but one are better than none.
 */
export async function answerQuery<F extends Found>(
  query: string,
  ask: Ask<F>,
  vocabulary: Vocabulary,
): Promise<Answer<F>> {
  const words = (
    await Promise.all(splitQuery(query).map((word) => splitCompound(word, vocabulary)))
  ).flat();
  const asWritten = ask(words.join(' '));
  const known = await Promise.all(words.map((word) => isKnown(word, vocabulary)));
  const unknown = words.filter((_, index) => !known[index]);
  const found = await asWritten;
  if (unknown.length === 0 && found.length > 0) return { found, partial: false };
  // A known word may be a mistake too (“form” for “from”) when the query finds nothing.
  const doubted = unknown.length > 0 ? unknown : words;
  const wordings =
    unknown.length > 0
      ? await getWordings(words, doubted, vocabulary)
      : (await Promise.all(doubted.map((word) => getWordings(words, [word], vocabulary)))).flat();
  const answers = await Promise.all(
    wordings.map(async (wording) => ({ ...wording, found: await ask(wording.query) })),
  );
  // Another form of a known word finds the same entries, so it was not a mistake.
  if (found.length > 0 && answers.some((answer) => isOtherForm(answer, words, found)))
    return { found, partial: false };
  const useful = answers
    .filter((answer) => answer.found.length > 0)
    .sort((a, b) => a.cost - b.cost);
  const [best] = useful;
  if (best) {
    const all = mergeFound(useful.map((answer) => answer.found));
    return { found: all, corrected: best.query, partial: false };
  }
  const partial = await searchWithoutOne(words, ask);
  if (partial.length > 0) return { found: partial, partial: true };
  const suggestion = await getSuggestion(words, unknown, vocabulary);
  return { found, ...(suggestion && { suggestion }), partial: false };
}

/** The query with each unknown word replaced by the most similar one. */
async function getSuggestion(
  words: readonly string[],
  unknown: readonly string[],
  vocabulary: Vocabulary,
): Promise<string | undefined> {
  if (unknown.length === 0) return undefined;
  const nearest = await Promise.all(
    words.map(async (word) => (unknown.includes(word) ? getNearest(word, vocabulary) : word)),
  );
  return nearest.filter(Boolean).join(' ') || undefined;
}

/** Least number of letters that forms of one word share; with fewer, the match may be accidental. */
const stemLength = 4;

/** Whether an answer has the same words with other endings, and finds the same entries. */
function isOtherForm<F extends Found>(
  answer: { readonly query: string; readonly found: readonly F[] },
  words: readonly string[],
  found: readonly F[],
): boolean {
  const ids = new Set(answer.found.map(({ id }) => id));
  const toStem = (word: string) => foldWord(word).slice(0, stemLength);
  return (
    ids.size === found.length &&
    found.every(({ id }) => ids.has(id)) &&
    splitQuery(answer.query).every((word, index) => toStem(word) === toStem(words[index] ?? ''))
  );
}

/** Concatenates lists without duplicates until there are enough results. */
function mergeFound<F extends Found>(lists: readonly (readonly F[])[]): F[] {
  const merged = new Map<string, F>();
  for (const list of lists) {
    if (merged.size >= enoughResults) break;
    for (const result of list) if (!merged.has(result.id)) merged.set(result.id, result);
  }
  return [...merged.values()];
}

/** Entries that have all words but one, beginning with the shortest list. */
async function searchWithoutOne<F extends Found>(
  words: readonly string[],
  ask: Ask<F>,
): Promise<F[]> {
  if (words.length < 2 || words.length > 8) return [];
  const lists = await Promise.all(
    words.map((_, left) => ask(words.filter((_, index) => index !== left).join(' '))),
  );
  const sorted = lists.filter((list) => list.length > 0).sort((a, b) => a.length - b.length);
  return mergeFound(sorted);
}
