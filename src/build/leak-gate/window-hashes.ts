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

/** The hash of the eight bytes that end with one. @param before the hash of those that end before it */
export const toShortHash = (before: number, byte: number): number =>
  ((before << shift) + numberOfByte[byte]!) | 0;

/** The hash of 24 bytes, from those of eight bytes each, in their order. */
export const toLongHash = (first: number, second: number, third: number): number =>
  (Math.imul(Math.imul(first, factor) + second, factor) + third) | 0;

/** For each position, the hash of the eight bytes that end there. */
export function toShortHashes(bytes: Uint8Array): Int32Array {
  let hash = 0;
  return Int32Array.from(bytes, (byte) => (hash = toShortHash(hash, byte)));
}

/** For each position, the hash of the 24 bytes that end there; none for the first. */
export const toLongHashes = (short: Int32Array): Int32Array =>
  short.map((hash, at) =>
    at < longBytes - 1 ? 0 : toLongHash(short[at - 2 * leastBytes]!, short[at - leastBytes]!, hash),
  );
