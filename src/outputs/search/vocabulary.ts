import { foldWord } from '../../languages/wording/fold-word.ts';
import { isSpelt } from './search-words.ts';

/** A word of the entries, with its frequency. */
export interface KnownWord {
  readonly word: string;
  /** The word is in about 2^frequency entries; 0 to 9. */
  readonly frequency: number;
}

/** Anything longer is not a word (addresses, lines of code). */
const longest = 26;

/** First letters of second groups: a–d, e–h, i–l, m–q, r–z. */
const groups = 'aeimr';

/** The parts of every vocabulary. */
export const shards: readonly string[] = [
  ...[...'abcdefghijklmnopqrstuvwxyz'].flatMap((letter) =>
    [...groups].map((group) => letter + group),
  ),
  'other',
];

/** Where the words of a language are, or a part of them, below the folder of the index. */
export const toVocabularyPath = (language: string, shard?: string): string =>
  `words.${language}${shard ? `.${shard}` : ''}.txt`;

/** Groups words by their first two letters, so that a query loads only a small part. */
export function getShard(word: string): string {
  const [first = '', second = ''] = foldWord(word);
  if (!/[a-z]/.test(first)) return 'other';
  return first + ([...groups].findLast((group) => group <= second) ?? groups[0]!);
}

/** The parts in which words begin with the same letter. */
export function getShards(word: string): readonly string[] {
  const own = getShard(word);
  return own === 'other'
    ? [own]
    : shards.filter((shard) => shard[0] === own[0] && shard !== 'other');
}

/**
 * Parts of a vocabulary by `getShard`, from the number of entries that contain each word. Of
 * spellings that differ only in accents, the most common one is kept.
 *
 * A part is its words, sorted, each as how many letters it shares with the one before (A is none),
 * the rest of its letters, and its frequency: `Aborder5Gs3` is “border” and “borders”.
 */
export function formatVocabulary(counts: ReadonlyMap<string, number>): Map<string, string> {
  const words = new Map<string, { word: string; entries: number; most: number }>();
  for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!isSpelt(word) || word.length > longest) continue;
    const folded = foldWord(word);
    const known = words.get(folded);
    if (!known) words.set(folded, { word, entries: count, most: count });
    else {
      known.entries += count;
      if (count > known.most) Object.assign(known, { word, most: count });
    }
  }
  const shards = new Map<string, string>();
  const previous = new Map<string, string>();
  const sorted = [...words.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
  for (const { word, entries } of sorted) {
    const shard = getShard(word);
    const before = previous.get(shard) ?? '';
    let shared = 0;
    while (shared < 25 && shared < word.length && word[shared] === before[shared]) shared += 1;
    const letter = String.fromCharCode(65 + shared);
    const frequency = Math.min(9, Math.floor(Math.log2(entries)));
    shards.set(shard, `${shards.get(shard) ?? ''}${letter}${word.slice(shared)}${frequency}`);
    previous.set(shard, word);
  }
  return shards;
}

/** The words of a part that `formatVocabulary` wrote, or of several, one after another. */
export function parseVocabulary(text: string): KnownWord[] {
  const words: KnownWord[] = [];
  let before = '';
  for (const [, letter, rest, frequency] of text.matchAll(/([A-Z])([^A-Z\d]*)(\d)/g)) {
    before = before.slice(0, letter!.charCodeAt(0) - 65) + rest!;
    words.push({ word: before, frequency: Number(frequency) });
  }
  return words;
}
