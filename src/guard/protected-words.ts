import { createHmac, randomBytes } from 'node:crypto';
import { foldText, type FoldedText } from './fold-text.ts';
import { hasMarks } from './text-pieces.ts';

/** The names, addresses and numbers that must not be written, known only by keyed hashes. */
export interface ProtectedWords {
  /** Whether one of them is in a text. */
  isIn(text: string): boolean;
  /**
   * Where in a text they begin, in UTF-16 units and in order; which ones is not told.
   * @param most so many places at most, so that a text of nothing but names takes no longer than others
   */
  find(text: string, most?: number): number[];
}

/** Letters and digits of a phrase at least: a shorter one is in every text by chance. */
const least = 4;
/** The same in scripts such as Chinese, where a letter is a word. */
const leastOwn = 2;

/** Whether a phrase is long enough to be looked for. */
export function isLongEnough(phrase: string): boolean {
  const { codes, edges } = foldText(phrase);
  const areWords = /^[\p{Lo}\s]+$/u.test(phrase) && edges.every(Boolean);
  return codes.length >= (areWords ? leastOwn : least);
}

/**
 * Prepares the search for phrases. Of the phrases nothing is kept but HMAC-SHA-256 with a key that exists
 * in this process alone, and a hash of 32 bits by which most of a text is passed over.
 *
 * A phrase is found where its letters and digits follow each other, whatever signs are between them,
 * from the edge of a word to the edge of a word. “López, María” is found for “María López”: each
 * word of a phrase may come first, followed by the others in their order.
 */
export function defineProtectedWords(phrases: readonly string[]): ProtectedWords {
  const key = randomBytes(32);
  const roll = defineRollingHash(randomBytes(4).readUInt32LE());
  const toDigest = (codes: Uint32Array) =>
    createHmac('sha256', key)
      .update(String.fromCodePoint(...codes))
      .digest('base64');
  const digests = new Set<string>();
  /** Rolling hashes by the length of what was hashed. */
  const hashes = new Map<number, Set<number>>();
  for (const { codes } of phrases.flatMap(toOrders)) {
    digests.add(toDigest(codes));
    const others = hashes.get(codes.length) ?? new Set();
    hashes.set(codes.length, others.add(roll(codes)(0, codes.length)));
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

  function find(text: string, most = Infinity): number[] {
    const found = new Set(findFolded(foldText(text)).take(most));
    if (hasMarks(text))
      for (const offset of findFolded(foldText(text, true)).take(most)) found.add(offset);
    return [...found].sort((a, b) => a - b).slice(0, most);
  }
  return { find, isIn: (text) => find(text, 1).length > 0 };
}

/** A phrase with each of its words in front. */
function toOrders(phrase: string): FoldedText[] {
  const words = phrase.split(/[\s,;]+/).filter(Boolean);
  return words.map((_, first) =>
    foldText([...words.slice(first), ...words.slice(0, first)].join(' ')),
  );
}

/**
 * A polynomial hash, of which every part of a text is known once the text has been gone through
 * (Rabin and Karp). Sums and products are taken modulo 2^32.
 * @param seed random, so that nothing can be told from a hash alone
 */
function defineRollingHash(seed: number) {
  // Odd, so that a product loses nothing of a sum.
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
