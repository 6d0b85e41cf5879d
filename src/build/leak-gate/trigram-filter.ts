/**
 * The trigrams of a text (each three bytes in a row) as a Bloom filter with one hash: a bit for each trigram,
 * in a number of bits that is a power of two. A phrase can be in the text only if the bits of all its trigrams
 * are set. A page of 10 KB has a filter of 1 KB, in which nobody can read the text.
 */
export type TrigramFilter = Uint8Array;

const mostBytes = 2 ** 13;
const leastBytes = 16;

/** A filter is as short as it can be with at most so many of its bits set; only a very long text sets more. */
const mostFilled = 1 / 4;

/** Returns the filter of a text. */
export function toTrigramFilter(bytes: Uint8Array): TrigramFilter {
  let filter = new Uint8Array(mostBytes);
  let filled = 0;
  for (let end = 2; end < bytes.length; end += 1) {
    const bit = toBit(bytes, end);
    const mask = 1 << (bit & 7);
    if ((filter[bit >>> 3]! & mask) !== 0) continue;
    filter[bit >>> 3]! |= mask;
    filled += 1;
  }
  while (filter.length > leastBytes && filled <= filter.length * 4 * mostFilled)
    filter = toHalf(filter);
  return filter;
}

/** Lays the second half over the first: a bit keeps its number modulo the length, and no more bits are set. */
function toHalf(filter: TrigramFilter): Uint8Array<ArrayBuffer> {
  const half = filter.slice(0, filter.length / 2);
  for (let index = 0; index < half.length; index += 1) half[index]! |= filter[half.length + index]!;
  return half;
}

/**
 * Prepares the question whether a text may contain one of some phrases.
 * @returns a function that returns false only if the text of a filter contains none of them
 */
export function defineFilterCheck(phrases: Iterable<string>): (filter: TrigramFilter) => boolean {
  const bitsOfPhrases = Array.from(phrases, (phrase) => toBits(Buffer.from(phrase)));
  return (filter) => bitsOfPhrases.some((bits) => areSet(filter, bits));
}

const toBits = (phrase: Uint8Array) =>
  Uint16Array.from({ length: Math.max(0, phrase.length - 2) }, (_, at) => toBit(phrase, at + 2));

function areSet(filter: TrigramFilter, bits: Uint16Array): boolean {
  const last = filter.length * 8 - 1;
  for (const bit of bits) if ((filter[(bit & last) >>> 3]! & (1 << (bit & 7))) === 0) return false;
  return true;
}

/** The bit of the trigram that ends there, of 65,536. Multiplying by an odd number spreads the trigrams. */
function toBit(bytes: Uint8Array, end: number): number {
  const trigram = (bytes[end - 2]! << 16) | (bytes[end - 1]! << 8) | bytes[end]!;
  return Math.imul(trigram, 0x9e3779b1) >>> 16;
}
