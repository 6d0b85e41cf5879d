import { getCandidates, type Candidate } from './spelling.ts';
import type { KnownWord } from './vocabulary.ts';
import { foldWord, isSpelt } from './search-words.ts';

/** What corrections need to know of a language's words; parts are loaded when they are asked for. */
export interface Vocabulary {
  /** The words that begin with the same two letters, and others. */
  getSame(word: string): Promise<readonly KnownWord[]>;
  /** The words that begin with the same letter. */
  getNear(word: string): Promise<readonly KnownWord[]>;
  getAll(): Promise<readonly KnownWord[]>;
}

/** Another wording of a query, with the words that were changed. */
export interface Wording {
  readonly query: string;
  readonly cost: number;
}

/** More than this many other words for one would be guessing. */
const candidates = 4;
/** Wordings tried at most; each loads a few kilobytes. */
const mostWordings = 6;
/** Above this, a word with another first letter may be meant: all words are looked at. */
const doubtful = 1;

/** The words of a query as the reader wrote them. */
export const splitQuery = (query: string) => query.trim().split(/\s+/).filter(Boolean);

const toLetters = (word: string) => word.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');

/**
 * Whether texts use a word: as it is, or as the beginning of another while it is being typed.
 * Words that are no plain words (numbers, codes) are never doubted.
 */
export async function isKnown(word: string, vocabulary: Vocabulary): Promise<boolean> {
  const letters = foldWord(toLetters(word));
  if (!isSpelt(letters)) return true;
  const same = await vocabulary.getSame(letters);
  return same.some((known) => foldWord(known.word).startsWith(letters));
}

/** A word in parts (“inter-agency”), as its parts where texts do not use it as one. */
export async function splitCompound(word: string, vocabulary: Vocabulary): Promise<string[]> {
  const parts = word.split(/[-–—/_.,;:]+/).filter(Boolean);
  return parts.length < 2 || (await isKnown(word, vocabulary)) ? [word] : parts;
}

/** Words that may have been meant instead of one, most likely first. */
async function getOthers(word: string, vocabulary: Vocabulary): Promise<Candidate[]> {
  const letters = toLetters(word);
  const near = getCandidates(letters, await vocabulary.getNear(letters));
  const best = near[0];
  if (best && best.cost <= doubtful) return near.slice(0, candidates);
  return getCandidates(letters, await vocabulary.getAll()).slice(0, candidates);
}

/** The word that resembles one most, however little. */
export async function getNearest(
  word: string,
  vocabulary: Vocabulary,
): Promise<string | undefined> {
  const letters = toLetters(word);
  return getCandidates(letters, await vocabulary.getAll(), letters.length)[0]?.word;
}

/**
 * Other wordings of a query, most likely first: each doubted word replaced by one that may have been
 * meant. Empty when a word resembles none.
 */
export async function getWordings(
  words: readonly string[],
  doubted: readonly string[],
  vocabulary: Vocabulary,
): Promise<Wording[]> {
  let wordings: Wording[] = [{ query: '', cost: 0 }];
  for (const word of words) {
    const choices: Candidate[] = doubted.includes(word)
      ? await getOthers(word, vocabulary)
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
