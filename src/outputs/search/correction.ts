import { getCandidates, type Candidate } from './spelling.ts';
import type { KnownWord } from './vocabulary.ts';
import { foldWord } from '../../languages/wording/fold-word.ts';
import { isSpelt } from './search-words.ts';

/** The words of a language, whose parts load when needed. */
export interface Vocabulary {
  /** Whether the index has this word or one with the same stem, whatever the filters. */
  isIndexed(word: string): Promise<boolean>;
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
 * How entries know a word: as it is, as the beginning of others, which may be being typed, in another form with the
 * same stem, or not at all.
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

/** A word without its signs: “S.” is one letter. */
export const toLetters = (word: string) => word.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');

/** The words of a query as the reader wrote them; signs alone, such as “&”, are none. */
export const splitQuery = (query: string) => query.split(/\s+/).filter(toLetters);

/**
 * For what the vocabulary does not have, such as numbers and codes, the index is asked for the exact word: otherwise
 * it answers with the longest word that the query begins with, “1” for “1070”.
 */
export async function getFamiliarity(word: string, vocabulary: Vocabulary): Promise<Familiarity> {
  const letters = foldWord(toLetters(word));
  const same = (await vocabulary.getSame(letters)).map((known) => foldWord(known.word));
  if (same.includes(letters)) return 'whole';
  if (same.some((known) => known.startsWith(letters))) return 'beginning';
  if (!(await vocabulary.isIndexed(word))) return 'none';
  return isSpelt(letters) ? 'form' : 'whole';
}

/**
 * The parts of a compound (“inter-agency”) or an elision (“l’effet”), unless entries contain it as one word. The digits
 * of one number (“10,000”) are no parts.
 */
export async function splitCompound(word: string, vocabulary: Vocabulary): Promise<string[]> {
  const parts = word.split(/[-–—/_;:'’]+|[.,]+(?!\d)/).filter(toLetters);
  if (parts.length < 2) return [word];
  const familiarity = await getFamiliarity(word, vocabulary);
  // Nobody types an apostrophe in the beginning of another word: “can’t” is no beginning of “Cantwell”.
  const isBeginning = familiarity === 'beginning' && !/['’]/.test(word);
  return familiarity === 'whole' || isBeginning ? [word] : parts;
}

/** Alternatives for a word, most likely first. */
async function getAlternatives(
  word: string,
  isAlone: boolean,
  vocabulary: Vocabulary,
): Promise<Candidate[]> {
  const letters = toLetters(word);
  if (!isSpelt(letters)) return [];
  const near = getCandidates(letters, await vocabulary.getNear(letters), isAlone);
  const best = near[0];
  if (best && best.cost <= unlikelyCost) return near.slice(0, mostCandidates);
  return getCandidates(letters, await vocabulary.getAll(), isAlone).slice(0, mostCandidates);
}

/**
 * Other wordings of a query, most likely first: with an alternative for each doubted word, or without it if it has none
 * and is in no entry. A number or an abbreviation that is left says nothing by itself: “H.R. 4321” is no “H.R.”
 */
export async function getWordings(
  words: readonly string[],
  doubted: readonly string[],
  vocabulary: Vocabulary,
): Promise<Wording[]> {
  let wordings: Wording[] = [{ query: '', cost: 0 }];
  for (const word of words) {
    const choices = doubted.includes(word)
      ? await getChoices(word, words.length === 1, vocabulary)
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
  return wordings.filter(({ query }) => {
    const isTelling = splitQuery(query).some((word) => isSpelt(toLetters(word)));
    return isTelling && query !== asWritten;
  });
}

async function getChoices(
  word: string,
  isAlone: boolean,
  vocabulary: Vocabulary,
): Promise<Candidate[]> {
  const alternatives = await getAlternatives(word, isAlone, vocabulary);
  if (alternatives.length > 0) return alternatives;
  const isInEntries = (await getFamiliarity(word, vocabulary)) !== 'none';
  return [isInEntries ? { word, cost: 0 } : { word: '', cost: omission }];
}
