import {
  getFamiliarity,
  getWordings,
  splitCompound,
  splitQuery,
  toLetters,
  type Vocabulary,
  type Wording,
} from './correction.ts';
import { foldWord } from '../../languages/wording/fold-word.ts';
import { unspacedLetter } from '../../languages/wording/unspaced-letter.ts';

/** A result, as Pagefind returns it: identified by its id, loaded when it is shown. */
export interface Found {
  readonly id: string;
}

/** Searches the index for entries that have all words of a query, best first; between quotation marks, exactly these. */
export type Ask<F extends Found> = (query: string) => Promise<readonly F[]>;

export interface Answer<F extends Found> {
  readonly found: readonly F[];
  /** The query that was searched for instead of the reader's, because few entries or none contain a word of it. */
  readonly corrected?: string;
  /** True when no entry has all words: these have all but one. */
  readonly partial: boolean;
}

/** With fewer results, those of the next likely wording are added. */
const enoughResults = 10;

/**
 * “can’t”, “don’t” and single letters say nothing about what is searched for beside other words, and Pagefind would take
 * the letter for the beginning of any word.
 */
const isSilent = (word: string) => /n['’]t$/i.test(word) || /^\p{L}$/u.test(toLetters(word));

/** The marks around a phrase, as people type them and as programs set them in any language. */
const quotationMarks = /["“”„«»]/g;
const phrasePattern = /^["“„«]([^"“”„«»]*)["“”»]$/;

/** The query for the index as it is written: with the quotation marks that Pagefind knows around a phrase. */
function toWritten(query: string): string {
  const phrase = phrasePattern.exec(query.trim())?.[1]?.trim();
  return phrase ? `"${phrase}"` : query;
}

/**
 * Answers a query. A phrase in quotation marks finds the entries that have it; only when none has, its words are searched
 * for as any others. Words that no entry contains are corrected, with alternatives that find results together
 * with the rest of the query. When no entry has all words, those that have all but one are better than none. Words without blanks
 * between them are for Pagefind to divide, as it has divided the entries: nothing in them is corrected.
 */
export async function answerQuery<F extends Found>(
  query: string,
  ask: Ask<F>,
  vocabulary: Vocabulary,
): Promise<Answer<F>> {
  if (unspacedLetter.test(query)) return { found: await ask(toWritten(query)), partial: false };
  if (!phrasePattern.test(query.trim()))
    return await answerWords(query.replace(quotationMarks, ' '), ask, vocabulary);
  const written = toWritten(query);
  const found = await ask(written);
  if (found.length > 0) return { found, partial: false };
  const words = written.replace(quotationMarks, '');
  const answer = await answerWords(words, ask, vocabulary);
  return answer.found.length > 0 && !answer.partial ? { corrected: words, ...answer } : answer;
}

/**
 * Answers a query as it is written, which a reader asks for after a correction. A word that no entry has finds nothing: for
 * it, Pagefind takes the longest that it begins with, which may be one letter.
 */
export async function answerExactly<F extends Found>(
  query: string,
  ask: Ask<F>,
  vocabulary: Vocabulary,
): Promise<Answer<F>> {
  const isPlain = !phrasePattern.test(query.trim()) && !unspacedLetter.test(query);
  const words = isPlain ? splitQuery(query) : [];
  const familiarities = await Promise.all(words.map((word) => getFamiliarity(word, vocabulary)));
  return {
    found: familiarities.includes('none') ? [] : await ask(toWritten(query)),
    partial: false,
  };
}

async function answerWords<F extends Found>(
  query: string,
  ask: Ask<F>,
  vocabulary: Vocabulary,
): Promise<Answer<F>> {
  const written = splitQuery(query);
  const telling = written.filter((word) => !isSilent(word));
  const parts = await Promise.all(telling.map((word) => splitCompound(word, vocabulary)));
  const words = parts.flat().filter((word) => !isSilent(word));
  // Alone, it is a word as any other, but not the beginning of one.
  if (words.length === 0) return { found: await ask(`"${query}"`), partial: false };
  const asWritten = ask(words.join(' '));
  const familiarities = await Promise.all(words.map((word) => getFamiliarity(word, vocabulary)));
  const select = (...kinds: (typeof familiarities)[number][]) =>
    words.filter((_, index) => kinds.includes(familiarities[index]!));
  // For a word in no entry, Pagefind takes the longest that it begins with, which may be one letter; and of a form, all that
  // begins with its stem.
  const isForm = words.length === 1 && familiarities[0] === 'form';
  const ofWords = () => (isForm ? ask(`"${words[0]}"`) : asWritten);
  const found = select('none').length > 0 ? [] : await ofWords();
  const unknown = select('none', 'form');
  if (unknown.length === 0 && found.length > 0)
    return (
      (await correctBeginnings(words, select('beginning'), found, ask, vocabulary)) ?? {
        found,
        partial: false,
      }
    );
  // A known word may be a mistake too (“form” for “from”) when the query finds nothing.
  const wordings =
    unknown.length > 0
      ? await getWordings(words, unknown, vocabulary)
      : (await Promise.all(words.map((word) => getWordings(words, [word], vocabulary)))).flat();
  const answers = await askEach(wordings, ask);
  // Another form of a known word finds the same entries, so it was not a mistake.
  if (found.length > 0 && answers.some((answer) => isOtherForm(answer, words, found)))
    return { found, partial: false };
  const [best] = answers;
  if (best) {
    const all = mergeFound(answers.map((answer) => answer.found));
    return { found: all, corrected: best.query, partial: false };
  }
  if (found.length > 0) return { found, partial: false };
  const likely = splitQuery(
    wordings[0]?.query ?? (select('none').length > 0 ? '' : words.join(' ')),
  );
  const partial = select('none').length < words.length ? await searchWithoutOne(likely, ask) : [];
  return { found: partial, partial: partial.length > 0 };
}

/** The wordings that find something, the most likely first. */
async function askEach<F extends Found>(wordings: readonly Wording[], ask: Ask<F>) {
  const answers = await Promise.all(
    wordings.map(async (wording) => ({ ...wording, found: await ask(wording.query) })),
  );
  return answers.filter(({ found }) => found.length > 0).sort((a, b) => a.cost - b.cost);
}

/** With more results, the beginning of a word is taken for what the reader is typing. */
const fewResults = 3;
/** Least letters of a beginning that may be a mistake: readers pause within shorter ones. */
const shortestMistake = 6;
/** How many times as many results a correction of a beginning must find. */
const manyTimes = 3;

/** Corrects what is the beginning of a rare word and a likely mistake in a common one: “seguridda” is in “SeguriData”. */
async function correctBeginnings<F extends Found>(
  words: readonly string[],
  beginnings: readonly string[],
  found: readonly F[],
  ask: Ask<F>,
  vocabulary: Vocabulary,
): Promise<Answer<F> | undefined> {
  const doubted = beginnings.filter(({ length }) => length >= shortestMistake);
  if (doubted.length === 0 || found.length > fewResults) return undefined;
  const answers = await askEach(await getWordings(words, doubted, vocabulary), ask);
  const best = answers.find((answer) => answer.found.length >= manyTimes * found.length);
  return best && { found: mergeFound([best.found, found]), corrected: best.query, partial: false };
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

/** Results in the order in which they are among all, as those of several wordings must be when they are sorted by date. */
export function toOrderOf<F extends Found>(all: readonly F[], found: readonly F[]): F[] {
  const ranks = new Map(all.map(({ id }, rank) => [id, rank]));
  return [...found].sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
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
