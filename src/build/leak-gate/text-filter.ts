/**
 * All that five bytes in a row spell in a text, its grams, as a Bloom filter with one hash: a bit for each gram,
 * in a number of bits that is a power of two. A phrase can be in the text only if the bits of all its grams are
 * set. Nobody can read the text in it. In English, a filter has a sixth of the bytes of its text, and of ten
 * thousand texts without a sentence, about three may seem to contain it; with trigrams it would be eighty.
 */
export type TextFilter = Uint8Array;

const gramBytes = 5;

/** Limits of the bytes of a filter. */
const [leastLength, mostLength] = [16, 2 ** 17];

/** Returns the filter of a text: the shortest of which at most half the bits are set. */
export function toTextFilter(bytes: Uint8Array): TextFilter {
  let length = toLength(bytes.length);
  const last = length * 8 - 1;
  room.fill(0, 0, length);
  let filled = 0;
  let before = 0;
  let four = 0;
  for (let end = 0; end < bytes.length; end += 1) {
    before = four;
    four = (four << 8) | bytes[end]!;
    if (end < gramBytes - 1) continue;
    const bit = toHash(before >>> 24, four) & last;
    const mask = 1 << (bit & 7);
    if ((room[bit >>> 3]! & mask) !== 0) continue;
    room[bit >>> 3]! |= mask;
    filled += 1;
  }
  for (; length > leastLength && filled <= length * 2; length /= 2) layOver(length / 2);
  return room.slice(0, length);
}

/** Room for a filter while it is made, used again for the next. */
const room = new Uint8Array(mostLength);
const words = new Uint32Array(room.buffer);

/** Four bits for each byte, since a filter can only become shorter. */
const toLength = (textBytes: number) =>
  Math.min(mostLength, Math.max(leastLength, 2 ** Math.ceil(Math.log2(textBytes / 2 + 1))));

/** Lays the second half over the first: a bit keeps its number modulo the length, and no more bits are set. */
function layOver(half: number): void {
  const count = half / words.BYTES_PER_ELEMENT;
  for (let index = 0; index < count; index += 1) words[index]! |= words[count + index]!;
}

/**
 * Prepares the question whether a text may contain one of some phrases.
 * @returns a function that returns false only if the text of a filter contains none of them
 */
export function defineFilterCheck(phrases: Iterable<string>): (filter: TextFilter) => boolean {
  const hashesOfPhrases = Array.from(phrases, (phrase) => toHashes(Buffer.from(phrase)));
  return (filter) => hashesOfPhrases.some((hashes) => areSet(filter, hashes));
}

const toHashes = (phrase: Uint8Array) =>
  Int32Array.from({ length: Math.max(0, phrase.length - gramBytes + 1) }, (_, start) =>
    toHash(phrase[start]!, Buffer.from(phrase.buffer, phrase.byteOffset).readInt32BE(start + 1)),
  );

function areSet(filter: TextFilter, hashes: Int32Array): boolean {
  const last = filter.length * 8 - 1;
  for (const hash of hashes)
    if ((filter[(hash & last) >>> 3]! & (1 << (hash & 7))) === 0) return false;
  return true;
}

/**
 * A hash of a gram; multiplying by odd numbers spreads the bits, shifting brings them down.
 * @param four the bytes after the first
 */
function toHash(first: number, four: number): number {
  const hash = Math.imul(four, 0x9e3779b1 | 0) + Math.imul(first + 1, 0x85ebca6b | 0);
  const mixed = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35 | 0);
  return mixed ^ (mixed >>> 16);
}
