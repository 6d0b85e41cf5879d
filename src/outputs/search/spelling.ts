import type { KnownWord } from './vocabulary.ts';
import { foldWord } from '../../languages/wording/fold-word.ts';

/** A word that may have been meant. */
export interface Candidate {
  readonly word: string;
  /** The lower, the more likely. */
  readonly cost: number;
}

/** Mistakes at the beginning of a word are rare (Pollock and Zamora, 1984: 3 in 100). */
const firstLetter = 0.6;
/** The weight of one step of frequency, a doubling, compared to one mistake. */
const frequencyWeight = 0.07;

/**
 * How many mistakes turn one word into the other: letters swapped with their neighbour, missing, too
 * many or wrong (optimal string alignment).
 *
 * @param limit counting stops above it
 */
export function countMistakes(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}

/** Least letters of words that differ by two mistakes: “mountain” is no “maintain”. */
const longWord = 10;
/** Up to so many letters, only swapped letters are a mistake. */
const tinyWord = 3;
/** Up to so many, a wrong letter makes another word, and so does a missing one that is heard: “moat” is no “most”, “gown” no “grown”. */
const smallWord = 4;
/** Up to so many, the last letter tells words apart: “scarf” is no “scary”. */
const shortWord = 6;
/** Up to so many, only easy mistakes count in a word by itself: “earring” is no “earning”. */
const mediumWord = 7;
/** The frequency of a common word: in 32 entries or more. */
const common = 5;
/** Least letters of a word whose first letter may be missing, swapped or like another in sound. */
const firstLetterWord = 5;

/** Letters that are confused, because they sound alike in English or Spanish: at the beginning of a word, and within it. */
const alike = ['bv', 'ck', 'cs', 'cz', 'gj', 'iy', 'kq', 'sz', 'uw'];
const alikeWithin = [...alike, 'dt', 'mn', 'fv', 'lr', 'sx'];

const isVowel = (letter: string) => 'aeiouy'.includes(letter);

/**
 * Words that may have been meant, most likely first: few mistakes, then common words. Only likely mistakes count, so
 * that a word that entries lack is not taken for another.
 *
 * @param isAlone whether no other word of the query confirms a correction: entries must have all of them
 */
export function getCandidates(
  misspelt: string,
  vocabulary: Iterable<KnownWord>,
  isAlone: boolean,
): Candidate[] {
  const folded = foldWord(misspelt);
  const candidates: Candidate[] = [];
  for (const { word, frequency } of vocabulary) {
    const other = foldWord(word);
    const limit = Math.min(folded.length, other.length) < longWord ? 1 : 2;
    const mistakes = countMistakes(folded, other, limit);
    if (mistakes === 0 || mistakes > limit) continue;
    if (mistakes === 1 && !isLikelyMistake(folded, other, frequency, isAlone)) continue;
    if (mistakes > 1 && !isLikelyMisspelling(folded, other)) continue;
    const first = folded[0] === other[0] ? 0 : firstLetter;
    candidates.push({ word, cost: mistakes + first - frequencyWeight * frequency });
  }
  return candidates.sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1));
}

/** Letters of an ending that makes another word of a stem. */
const ending = 3;

/** Whether two mistakes in a word are some that people make: not with the first letter, nor as another ending. */
const isLikelyMisspelling = (written: string, meant: string) =>
  written[0] === meant[0] && getDifference(written, meant) < written.length - ending;

/** Whether the only mistake in a word is one that people make in a word of its length, at its place. */
function isLikelyMistake(
  written: string,
  meant: string,
  frequency: number,
  isAlone: boolean,
): boolean {
  const { length } = written;
  if (isSwapped(written, meant)) return written[0] === meant[0] || length >= firstLetterWord;
  if (length <= tinyWord) return false;
  const isMissing = meant.length > length;
  if (length <= smallWord && !isMissing) return false;
  if (written[0] !== meant[0])
    return length >= firstLetterWord && isLikelyBeginning(written, meant, frequency);
  // What is written once may be another word, unless a finger slipped: “dumpling” is no “dumping”.
  const isAdded = meant.length < length;
  if (length > mediumWord)
    return !isAlone || !isAdded || frequency > 0 || isEasyMistake(written, meant, isAlone);
  const isEasy = isEasyMistake(written, meant, isAlone);
  if (isMissing) return isEasy || !isAlone;
  // What is written once may be a mistake itself.
  if (isEasy) return frequency > 0 || !isAlone;
  const isCommon = frequency >= common;
  return !isAlone && isCommon && (length > shortWord || written.at(-1) === meant.at(-1));
}

/** Whether a mistake within a word is one of the ear or of the fingers: any other makes another word of a short one. */
function isEasyMistake(written: string, meant: string, isAlone: boolean): boolean {
  const { length } = written;
  const at = getDifference(written, meant);
  const [wrong, right] = [written[at] ?? '', meant[at] ?? ''];
  // Vowels are left out, and a letter that is written twice: “evnt”, “raly”.
  if (meant.length > length) return length > smallWord || isVowel(right) || right === meant[at - 1];
  const isLast = at === length - 1;
  if (meant.length < length) return isTypedTwice(written, at);
  // The first vowel is heard clearly, and the last letter tells forms apart: “senater” is “senator”, “ballet” no “bullet”.
  if (isVowel(wrong) && isVowel(right))
    return !isAlone || (!isLast && [...written.slice(0, at)].some(isVowel));
  return areNeighbours(wrong, right) || (!isLast && areAlike(wrong, right));
}

const keyRows = ['qwertyuiop', 'asdfghjklñ', 'zxcvbnm'];

/** Whether two letters are beside one another on English and Spanish keyboards. */
const areNeighbours = (a: string, b: string) =>
  keyRows.some((row) => row.includes(a + b) || row.includes(b + a));

/** Where two words begin to differ. */
function getDifference(written: string, meant: string): number {
  let at = 0;
  while (at < written.length && written[at] === meant[at]) at += 1;
  return at;
}

/** Whether two letters sound alike within a word: “defence” is “defense”. */
const areAlike = (a: string, b: string) =>
  alikeWithin.some((letters) => letters.includes(a) && letters.includes(b));

/** Whether an added letter is that before it, or was hit with one beside it: “vigiil”, “vigiol”. */
function isTypedTwice(written: string, at: number): boolean {
  const [before = '', added = '', after] = written.slice(at - 1);
  if (before === added) return true;
  return after !== undefined && [before, after].some((letter) => areNeighbours(letter, added));
}

/** Whether two words have the same letters, two of them in another order. */
const isSwapped = (a: string, b: string) => [...a].sort().join('') === [...b].sort().join('');

/** Whether the first letter may be wrong: left out, added to a long word, or like another in sound. */
function isLikelyBeginning(written: string, meant: string, frequency: number): boolean {
  if (meant.length > written.length) return frequency > 0;
  if (meant.length < written.length) return written.length > shortWord;
  return alike.some((letters) => letters.includes(written[0]!) && letters.includes(meant[0]!));
}
