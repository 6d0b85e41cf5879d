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

/**
 * How entries know a word: as it is, as the beginning of others, which may be being typed, as another form of
 * the same stem, or not at all.
 */
export type Familiarity = 'whole' | 'beginning' | 'form' | 'none';

/** Most alternatives for one word; more would be guessing. */
const mostCandidates = 4;
/** Most wordings to try; each loads a few kilobytes. */
const mostWordings = 6;
/** Above this cost, words with another first letter are considered too. */
const unlikelyCost = 1;
/** The cost of leaving out a word that resembles none. */
const omission = 2;
/** Most letters of an ending (“-ción”, “-ment”), and least letters of the stem before it. */
const [longestEnding, shortestStem] = [4, 4];

/** The words of a query as the reader wrote them. */
export const splitQuery = (query: string) => query.trim().split(/\s+/).filter(Boolean);

const toLetters = (word: string) => word.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');

/** Numbers and codes always count as known, because the vocabulary does not have them. */
export async function getFamiliarity(word: string, vocabulary: Vocabulary): Promise<Familiarity> {
  const letters = foldWord(toLetters(word));
  if (!isSpelt(letters)) return 'whole';
  const same = (await vocabulary.getSame(letters)).map((known) => foldWord(known.word));
  if (same.includes(letters)) return 'whole';
  if (same.some((known) => known.startsWith(letters))) return 'beginning';
  const stem = letters.slice(0, Math.max(shortestStem, letters.length - longestEnding));
  return same.some((known) => known.startsWith(stem)) ? 'form' : 'none';
}

/**
 * The parts of a compound (“inter-agency”) or an elision (“l’effet”), unless entries contain it as one word. A single
 * letter beside an apostrophe is no part.
 */
export async function splitCompound(word: string, vocabulary: Vocabulary): Promise<string[]> {
  const parts = word.split(/[-–—/_.,;:'’]+/).filter(Boolean);
  if (parts.length < 2) return [word];
  const familiarity = await getFamiliarity(word, vocabulary);
  const hasApostrophe = /['’]/.test(word);
  // Nobody types an apostrophe in the beginning of another word: “can’t” is no beginning of “Cantwell”.
  if (familiarity === 'whole' || (familiarity === 'beginning' && !hasApostrophe)) return [word];
  return hasApostrophe ? parts.filter((part) => part.length > 1) : parts;
}

/** Alternatives for a word, most likely first. */
async function getAlternatives(word: string, vocabulary: Vocabulary): Promise<Candidate[]> {
  const letters = toLetters(word);
  const near = getCandidates(letters, await vocabulary.getNear(letters));
  const best = near[0];
  if (best && best.cost <= unlikelyCost) return near.slice(0, mostCandidates);
  return getCandidates(letters, await vocabulary.getAll()).slice(0, mostCandidates);
}

/**
 * Other wordings of a query, most likely first: with an alternative for each doubted word, or without it if it has none
 * and is in no entry.
 */
export async function getWordings(
  words: readonly string[],
  doubted: readonly string[],
  vocabulary: Vocabulary,
): Promise<Wording[]> {
  let wordings: Wording[] = [{ query: '', cost: 0 }];
  for (const word of words) {
    const choices = doubted.includes(word)
      ? await getChoices(word, vocabulary)
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
  const asWritten = words.join(' ');
  return wordings.filter(({ query }) => query !== '' && query !== asWritten);
}

async function getChoices(word: string, vocabulary: Vocabulary): Promise<Candidate[]> {
  const alternatives = await getAlternatives(word, vocabulary);
  if (alternatives.length > 0) return alternatives;
  const isInEntries = (await getFamiliarity(word, vocabulary)) !== 'none';
  return [isInEntries ? { word, cost: 0 } : { word: '', cost: omission }];
}
