import {
  leastBytes,
  longBytes,
  toLongHash,
  toLongHashes,
  toShortHash,
  toShortHashes,
} from './window-hashes.ts';

/** Longer texts are searched in pieces, because of each piece a number for each byte is kept. */
const pieceBytes = 2 ** 20;

/**
 * Prepares the search for many phrases in many texts. Each phrase is known by one window of its bytes, its
 * anchor (as in the search of Rabin and Karp, 1987). Only where a text has the hash of an anchor, the phrase is
 * compared. So the time hardly grows with the number of phrases.
 *
 * @param phrases at least `leastBytes` of UTF-8 each
 * @returns a function that returns the phrases in some bytes, each once
 */
export function defineByteSearch(phrases: Iterable<string>): (bytes: Uint8Array) => string[] {
  const [short, long]: [Buffer[], Buffer[]] = [[], []];
  for (const phrase of new Set(phrases)) {
    const bytes = Buffer.from(phrase);
    (bytes.length < longBytes ? short : long).push(bytes);
  }
  const ofShort = defineAnchors(short, leastBytes, toShortHashes);
  const ofLong = defineAnchors(long, longBytes, (bytes) => toLongHashes(toShortHashes(bytes)));
  const searchPiece = (bytes: Uint8Array) => {
    const hashes = getRoom(bytes.length);
    const found = new Set<Buffer>();
    let hash = 0;
    for (let end = 0; end < bytes.length; end += 1) {
      hash = toShortHash(hash, bytes[end]!);
      hashes[end] = hash;
      if (end < leastBytes - 1) continue;
      if (mayBeAnchor(ofShort, hash)) addPhrases(found, ofShort, bytes, end, hash);
      if (end < longBytes - 1) continue;
      const long = toLongHash(hashes[end - 2 * leastBytes]!, hashes[end - leastBytes]!, hash);
      if (mayBeAnchor(ofLong, long)) addPhrases(found, ofLong, bytes, end, long);
    }
    return Array.from(found, (phrase) => phrase.toString());
  };
  const overlap = [...short, ...long].reduce((most, { length }) => Math.max(most, length), 0);
  return (bytes) => {
    if (bytes.length <= pieceBytes) return searchPiece(bytes);
    const found = new Set<string>();
    for (let start = 0; start < bytes.length; start += pieceBytes)
      for (const phrase of searchPiece(bytes.subarray(start, start + pieceBytes + overlap)))
        found.add(phrase);
    return [...found];
  };
}

let room = new Int32Array(0);

/** Room for the hashes of one piece, used again for the next: to collect it would take longer than to search. */
function getRoom(length: number): Int32Array {
  if (room.length < length) room = new Int32Array(length);
  return room;
}

/** Phrases by their anchors. */
interface Anchors {
  readonly phrases: readonly Buffer[];
  /** The place of the anchor in each phrase, and its hash. */
  readonly ends: Uint32Array;
  readonly anchors: Int32Array;
  /** A flag for the highest bits of each anchor avoids nearly every further step. */
  readonly flags: Uint8Array;
  readonly flagShift: number;
  /** Phrases with the same highest bits are a chain: the first one in `first`, the following ones in `next`. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly chainShift: number;
}

function defineAnchors(
  phrases: readonly Buffer[],
  window: number,
  toHashes: (bytes: Uint8Array) => Int32Array,
): Anchors {
  const hashes = phrases.map(toHashes);
  const ends = chooseEnds(hashes, window);
  const anchors = Int32Array.from(hashes, (ofPhrase, index) => ofPhrase[ends[index]!]!);

  const flagBits = toBits(64 * phrases.length);
  const flags = new Uint8Array(2 ** (flagBits - 3));
  const chainBits = toBits(phrases.length);
  const first = new Int32Array(2 ** chainBits).fill(-1);
  const next = new Int32Array(phrases.length);
  for (const [index, anchor] of anchors.entries()) {
    const flag = anchor >>> (32 - flagBits);
    flags[flag >>> 3]! |= 1 << (flag & 7);
    const chain = anchor >>> (32 - chainBits);
    next[index] = first[chain]!;
    first[chain] = index;
  }

  const shifts = { flagShift: 32 - flagBits, chainShift: 32 - chainBits };
  return { phrases, ends, anchors, flags, first, next, ...shifts };
}

function mayBeAnchor({ flags, flagShift }: Anchors, hash: number): boolean {
  const flag = hash >>> flagShift;
  return (flags[flag >>> 3]! & (1 << (flag & 7))) !== 0;
}

/** Adds the phrases that are where a hash ends. */
function addPhrases(
  found: Set<Buffer>,
  { phrases, ends, anchors, first, next, chainShift }: Anchors,
  bytes: Uint8Array,
  end: number,
  hash: number,
): void {
  for (let index = first[hash >>> chainShift]!; index !== -1; index = next[index]!)
    if (anchors[index] === hash && isAt(bytes, end - ends[index]!, phrases[index]!))
      found.add(phrases[index]!);
}

/** Bits of the number of a place in a table of at least so many places, as far as caches of processors hold it. */
const toBits = (places: number) => Math.min(21, Math.max(10, Math.ceil(Math.log2(places))));

/**
 * Where the anchor of each phrase ends: of its windows, the one that the fewest phrases have. Otherwise
 * phrases with the same beginning would all be compared wherever one of them begins.
 */
function chooseEnds(hashes: readonly Int32Array[], window: number): Uint32Array {
  const bits = toBits(64 * hashes.length);
  const counts = new Uint32Array(2 ** bits);
  const toCount = (hash: number) => hash >>> (32 - bits);
  for (const ofPhrase of hashes)
    for (let end = window - 1; end < ofPhrase.length; end += 1)
      counts[toCount(ofPhrase[end]!)]! += 1;
  return Uint32Array.from(hashes, (ofPhrase) => {
    let best = window - 1;
    for (let end = window; end < ofPhrase.length; end += 1)
      if (counts[toCount(ofPhrase[end]!)]! < counts[toCount(ofPhrase[best]!)]!) best = end;
    return best;
  });
}

function isAt(bytes: Uint8Array, start: number, phrase: Uint8Array): boolean {
  if (start < 0 || start + phrase.length > bytes.length) return false;
  for (let index = 0; index < phrase.length; index += 1)
    if (bytes[start + index] !== phrase[index]) return false;
  return true;
}
