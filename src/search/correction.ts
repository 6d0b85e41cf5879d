import { getCandidates, type Candidate } from './spelling.ts';
import type { KnownWord } from './vocabulary.ts';
import { foldWord, isSpelt } from './search-words.ts';

/** The words of a language, whose parts load when needed. */
export interface Vocabulary {
  /** Words that begin with the same two letters, among others. */
  getSame(word: string): Promise<readonly KnownWord[]>;
  /** Words that begin with the same letter. */
  getNear(word: string): Promise<readonly KnownWord[]>;
  getAll(): Promise<readonly KnownWord[]>;
}

/** Another wording of a query. */
export interface Wording {
  readonly query: string;
  readonly cost: number;
}

/** Most alternatives for one word; more would be guessing. */
const mostCandidates = 4;
/** Most wordings to try; each loads a few kilobytes. */
const mostWordings = 6;
/** Above this cost, words with another first letter are considered too. */
const unlikelyCost = 1;

/** The words of a query as the reader wrote them. */
export const splitQuery = (query: string) => query.trim().split(/\s+/).filter(Boolean);

const toLetters = (word: string) => word.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');

/**
 * Whether entries contain a word: as it is, or as the beginning of another while it is being typed.
 * Numbers and codes always count as known.
 */
export async function isKnown(word: string, vocabulary: Vocabulary): Promise<boolean> {
  const letters = foldWord(toLetters(word));
  if (!isSpelt(letters)) return true;
  const same = await vocabulary.getSame(letters);
  return same.some((known) => foldWord(known.word).startsWith(letters));
}

/** The parts of a compound (“inter-agency”), unless entries contain it as one word. */
export async function splitCompound(word: string, vocabulary: Vocabulary): Promise<string[]> {
  const parts = word.split(/[-–—/_.,;:]+/).filter(Boolean);
  return parts.length < 2 || (await isKnown(word, vocabulary)) ? [word] : parts;
}

/** Alternatives for a word, most likely first. */
async function getAlternatives(word: string, vocabulary: Vocabulary): Promise<Candidate[]> {
  const letters = toLetters(word);
  const near = getCandidates(letters, await vocabulary.getNear(letters));
  const best = near[0];
  if (best && best.cost <= unlikelyCost) return near.slice(0, mostCandidates);
  return getCandidates(letters, await vocabulary.getAll()).slice(0, mostCandidates);
}

/** The most similar word, however different. */
export async function getNearest(
  word: string,
  vocabulary: Vocabulary,
): Promise<string | undefined> {
  const letters = toLetters(word);
  return getCandidates(letters, await vocabulary.getAll(), letters.length)[0]?.word;
}

/**
 * Other wordings of a query, most likely first: with an alternative for each doubted word. Empty when a
 * word has no alternative.
 */
export async function getWordings(
  words: readonly string[],
  doubted: readonly string[],
  vocabulary: Vocabulary,
): Promise<Wording[]> {
  let wordings: Wording[] = [{ query: '', cost: 0 }];
  for (const word of words) {
    const choices: Candidate[] = doubted.includes(word)
      ? await getAlternatives(word, vocabulary)
      : [{ word, cost: 0 }];
    wordings = wordings
      .flatMap((before) =>
        choices.map((choice) => ({
          query: `${before.query} ${choice.word}`.trim(),
          cost: before.cost + choice.cost,
        })),
      )
      .sort((a, b) => a.cost - b.cost)
      .slice(0, mostWordings);
  }
  return wordings;
}
