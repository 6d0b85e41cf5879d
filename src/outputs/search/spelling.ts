import type { KnownWord } from './vocabulary.ts';
import { foldWord } from './search-words.ts';

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
/** Up to so many, a wrong letter makes another word: “moat” is no “most”. */
const smallWord = 4;
/** Up to so many, the first and the last letter are right: “scarf” is no “scary”, and “valley” no “alley”. */
const shortWord = 6;
/** Up to so many, a wrong letter is like the right one, or the word is common: “earring” is no “earning”. */
const mediumWord = 7;
/** The frequency of a common word: in 32 entries or more. */
const common = 5;
/** Least letters of a word whose first letter may be missing, swapped or like another in sound. */
const firstLetterWord = 5;

/** Letters that are confused, because they sound alike in English or Spanish: at the beginning of a word, and within it. */
const alike = ['bv', 'cksqz', 'gj', 'iy', 'wuv'];
const alikeWithin = [...alike, 'aeiouy', 'dt', 'mn', 'fv', 'lr', 'sx'];

/**
 * Words that may have been meant, most likely first: few mistakes, then common words. Only likely mistakes count, so
 * that a word that entries lack is not taken for another.
 */
export function getCandidates(misspelt: string, vocabulary: Iterable<KnownWord>): Candidate[] {
  const folded = foldWord(misspelt);
  const candidates: Candidate[] = [];
  for (const { word, frequency } of vocabulary) {
    const other = foldWord(word);
    const limit = Math.min(folded.length, other.length) < longWord ? 1 : 2;
    const mistakes = countMistakes(folded, other, limit);
    if (mistakes === 0 || mistakes > limit) continue;
    if (mistakes === 1 && !isLikelyMistake(folded, other, frequency)) continue;
    if (mistakes > 1 && folded[0] !== other[0]) continue;
    const first = folded[0] === other[0] ? 0 : firstLetter;
    candidates.push({ word, cost: mistakes + first - frequencyWeight * frequency });
  }
  return candidates.sort((a, b) => a.cost - b.cost || (a.word < b.word ? -1 : 1));
}

/** Whether the only mistake in a word is one that people make in a word of its length, at its place. */
function isLikelyMistake(written: string, meant: string, frequency: number): boolean {
  const { length } = written;
  if (isSwapped(written, meant)) return written[0] === meant[0] || length >= firstLetterWord;
  if (length <= tinyWord) return false;
  const isMissing = meant.length > length;
  if (length <= smallWord && !isMissing) return false;
  if (written[0] !== meant[0])
    return length >= firstLetterWord && isLikelyBeginning(written, meant);
  if (isMissing || isOnNextKey(written, meant)) return true;
  const isAdded = meant.length < length;
  if (length > (isAdded ? shortWord : mediumWord)) return true;
  const isEasy = isAdded ? isTypedTwice(written, meant) : isAlikeWithin(written, meant);
  if (!isEasy && frequency < common) return false;
  // What is written once may be a mistake itself.
  return length > shortWord || (frequency > 0 && written.at(-1) === meant.at(-1));
}

const keyRows = ['qwertyuiop', 'asdfghjklñ', 'zxcvbnm'];

/** Whether two letters are beside one another on English and Spanish keyboards. */
const areNeighbours = (a: string, b: string) =>
  keyRows.some((row) => row.includes(a + b) || row.includes(b + a));

/** Where two words begin to differ. */
const getDifference = (written: string, meant: string) =>
  [...written].findIndex((letter, index) => letter !== meant[index]);

/** Whether the wrong letter is beside the right one: “vigik” is “vigil”. */
function isOnNextKey(written: string, meant: string): boolean {
  const at = getDifference(written, meant);
  return written.length === meant.length && areNeighbours(written[at]!, meant[at]!);
}

/** Whether the wrong letter sounds like the right one: “enimy” is “enemy”. */
function isAlikeWithin(written: string, meant: string): boolean {
  const at = getDifference(written, meant);
  return alikeWithin.some((one) => one.includes(written[at]!) && one.includes(meant[at]!));
}

/** Whether the letter that is too many is that before it, or was hit with it: “vigiil”, “vigiol”. */
function isTypedTwice(written: string, meant: string): boolean {
  const at = getDifference(written, meant);
  const [before, added, after] = [written[at - 1] ?? '', written[at]!, written[at + 1] ?? ''];
  return [before, after].some((one) => one === added || (one !== '' && areNeighbours(one, added)));
}

/** Whether two words have the same letters, two of them in another order. */
const isSwapped = (a: string, b: string) => [...a].sort().join('') === [...b].sort().join('');

/** Whether the first letter may be wrong: left out, added to a long word, or like another in sound. */
function isLikelyBeginning(written: string, meant: string): boolean {
  if (meant.length > written.length) return true;
  if (meant.length < written.length) return written.length > shortWord;
  return alike.some((letters) => letters.includes(written[0]!) && letters.includes(meant[0]!));
}
