/** Bytes of a short window. A shorter phrase cannot be searched for. */
export const leastBytes = 8;

/** Bytes of a long window: three short ones. */
export const longBytes = 3 * leastBytes;

/** A gear hash (Xia et al., 2014) is shifted for each byte; after eight bytes, the first has left its 32 bits. */
const shift = 32 / leastBytes;

/** Spreads the bits of a number upwards: the golden ratio in 32 bits. */
const factor = 0x9e3779b1 | 0;

/** A random number for each byte, by the mixing of MurmurHash3. */
const numberOfByte = Int32Array.from({ length: 256 }, (_, byte) => {
  let number = Math.imul(byte + 1, factor);
  number = Math.imul(number ^ (number >>> 16), 0x85ebca6b | 0);
  number = Math.imul(number ^ (number >>> 13), 0xc2b2ae35 | 0);
  return number ^ (number >>> 16);
});

/**
 * For each position, the hash of the eight bytes that end there.
 * @param hashes where to write them, as long as the bytes
 */
export function toShortHashes(
  bytes: Uint8Array,
  hashes = new Int32Array(bytes.length),
): Int32Array {
  let hash = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    hash = ((hash << shift) + numberOfByte[bytes[at]!]!) | 0;
    hashes[at] = hash;
  }
  return hashes;
}

/**
 * For each position, the hash of the 24 bytes that end there; none for the first.
 * @param hashes where to write them, as long as the others
 */
export function toLongHashes(short: Int32Array, hashes = new Int32Array(short.length)): Int32Array {
  for (let at = longBytes - 1; at < short.length; at += 1) {
    const earlier = Math.imul(short[at - 2 * leastBytes]!, factor) + short[at - leastBytes]!;
    hashes[at] = (Math.imul(earlier, factor) + short[at]!) | 0;
  }
  return hashes;
}
