import { leastBytes, longBytes, toLongHashes, toShortHashes } from './window-hashes.ts';

/** Longer texts are searched in pieces, because of each piece two numbers a byte are kept. */
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
  const searchShort = defineAnchorSearch(short, leastBytes, (bytes) => toShortHashes(bytes));
  const searchLong = defineAnchorSearch(long, longBytes, (bytes) =>
    toLongHashes(toShortHashes(bytes)),
  );
  const searchPiece = (bytes: Uint8Array) => {
    const hashes = toShortHashes(bytes, getRoom('short', bytes.length));
    const found = searchShort(bytes, hashes);
    if (long.length === 0) return found;
    return [...found, ...searchLong(bytes, toLongHashes(hashes, getRoom('long', bytes.length)))];
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

const rooms = { short: new Int32Array(0), long: new Int32Array(0) };

/** Room for the hashes of one piece, used again for the next: to collect it would take longer than to search. */
function getRoom(name: keyof typeof rooms, length: number): Int32Array<ArrayBuffer> {
  if (rooms[name].length < length) rooms[name] = new Int32Array(length);
  return rooms[name].subarray(0, length);
}

function defineAnchorSearch(
  phrases: readonly Buffer[],
  window: number,
  toHashes: (bytes: Uint8Array) => Int32Array,
): (bytes: Uint8Array, hashes: Int32Array) => string[] {
  if (phrases.length === 0) return () => [];
  const hashes = phrases.map(toHashes);
  const ends = chooseEnds(hashes, window);
  const anchors = Int32Array.from(hashes, (ofPhrase, index) => ofPhrase[ends[index]!]!);

  // A flag for the highest bits of each anchor avoids nearly every further step.
  const flagBits = toBits(64 * phrases.length);
  const flags = new Uint8Array(2 ** (flagBits - 3));
  // Phrases with the same highest bits are a chain: the first one in `first`, the following ones in `next`.
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

  return (bytes, ofText) => {
    const found = new Set<number>();
    for (let end = window - 1; end < ofText.length; end += 1) {
      const hash = ofText[end]!;
      const flag = hash >>> (32 - flagBits);
      if ((flags[flag >>> 3]! & (1 << (flag & 7))) === 0) continue;
      for (let index = first[hash >>> (32 - chainBits)]!; index !== -1; index = next[index]!)
        if (anchors[index] === hash && isAt(bytes, end - ends[index]!, phrases[index]!))
          found.add(index);
    }
    return Array.from(found, (index) => phrases[index]!.toString());
  };
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
