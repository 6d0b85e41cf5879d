import { createHmac, randomBytes } from 'node:crypto';
import { foldText, type FoldedText } from './fold-text.ts';
import { getNameWords } from './name-words.ts';
import { hasMarks } from './text-pieces.ts';
import { getOrInsert } from '../../remember.ts';

/** The names, addresses and numbers that must not appear, known only by keyed hashes. */
export interface ProtectedWords {
  /** Whether a text contains one of them. */
  isIn(text: string): boolean;
  /**
   * Where in a text they begin, in UTF-16 units and in order, but not which ones.
   * @param limit the most positions, so that a text full of names takes no longer than others
   */
  find(text: string, limit?: number): number[];
}

/** Fewest letters and digits of a phrase: shorter ones occur in every text by chance. */
const minLength = 4;
/** The same for scripts such as Chinese, where a letter is a word. */
const minWords = 2;

/** Whether a phrase is long enough to search for. */
export function isLongEnough(phrase: string): boolean {
  const { codes, edges } = foldText(phrase);
  const areWords = /^[\p{Lo}\p{Lm}\s]+$/u.test(phrase) && edges.every(Boolean);
  return codes.length >= (areWords ? minWords : minLength);
}

/**
 * Prepares the search for phrases. Keeps only their HMAC-SHA-256, with a key that exists only in this
 * process, and a 32-bit hash that rules out most positions of a text.
 *
 * A phrase is found where its letters and digits follow each other, with any punctuation between them,
 * from one word edge to another. “María López” also finds “López, María”: any word of a phrase may come
 * first, followed by the others in their order.
 */
export function defineProtectedWords(phrases: readonly string[]): ProtectedWords {
  const key = randomBytes(32);
  const roll = defineRollingHash(randomBytes(4).readUInt32LE());
  const toDigest = (codes: Uint32Array) =>
    createHmac('sha256', key)
      .update(String.fromCodePoint(...codes))
      .digest('base64');
  const digests = new Set<string>();
  /** Rolling hashes by the length of their phrases. */
  const hashes = new Map<number, Set<number>>();
  for (const { codes } of phrases.flatMap(toOrders)) {
    digests.add(toDigest(codes));
    const others = getOrInsert(hashes, codes.length, () => new Set<number>());
    others.add(roll(codes)(0, codes.length));
  }

  function* findFolded({ codes, edges, offsets }: FoldedText): Generator<number> {
    const getHash = roll(codes);
    for (let start = 0; start < codes.length; start += 1) {
      if (!edges[start]) continue;
      for (const [length, known] of hashes) {
        const end = start + length;
        if (!edges[end] || !known.has(getHash(start, end))) continue;
        if (digests.has(toDigest(codes.slice(start, end)))) yield offsets[start]!;
      }
    }
  }

  function find(text: string, limit = Infinity): number[] {
    const found = new Set(findFolded(foldText(text)).take(limit));
    if (hasMarks(text))
      for (const offset of findFolded(foldText(text, true)).take(limit)) found.add(offset);
    return [...found].sort((a, b) => a - b).slice(0, limit);
  }
  return { find, isIn: (text) => find(text, 1).length > 0 };
}

/** A phrase with each of its words first. */
function toOrders(phrase: string): FoldedText[] {
  const words = getNameWords(phrase);
  return words.map((_, first) =>
    foldText([...words.slice(first), ...words.slice(0, first)].join(' ')),
  );
}

/**
 * A polynomial rolling hash (Rabin and Karp): after one pass over a text, the hash of any part is known.
 * Sums and products are taken modulo 2^32.
 * @param seed random, so that a hash alone reveals nothing
 */
function defineRollingHash(seed: number) {
  // Odd, so that multiplication loses no bits.
  const base = seed | 5;
  return (codes: Uint32Array) => {
    const sums = new Uint32Array(codes.length + 1);
    const powers = new Uint32Array(codes.length + 1).fill(1);
    for (let at = 0; at < codes.length; at += 1) {
      sums[at + 1] = Math.imul(sums[at]!, base) + codes[at]!;
      powers[at + 1] = Math.imul(powers[at]!, base);
    }
    return (start: number, end: number) =>
      (sums[end]! - Math.imul(sums[start]!, powers[end - start]!)) >>> 0;
  };
}
