/** How to search for phrases of at least `least` bytes: by blocks of `block` bytes at every `stride` bytes. */
interface Grid {
  readonly least: number;
  readonly block: number;
  readonly stride: number;
}

/** For sentences, and for numbers and names. A phrase covers a block of its grid at any position. */
const grids: readonly Grid[] = [
  { least: 24, block: 16, stride: 8 },
  { least: 8, block: 4, stride: 4 },
];

/** A shorter phrase could fall between two blocks. */
export const leastBytes = 8;

interface PhraseBlock {
  readonly phrase: Buffer;
  readonly index: number;
  readonly offset: number;
}

/**
 * Prepares the search for many phrases in many files. Of each file, only the blocks of a grid are
 * compared, with a table of all blocks that the phrases can have there. So the time hardly grows with
 * the number of phrases.
 *
 * @param phrases at least `leastBytes` of UTF-8 each
 * @returns a function that returns the indices of the phrases in some bytes, each once
 */
export function defineByteSearch(phrases: readonly string[]): (bytes: Uint8Array) => number[] {
  const all = phrases.map((phrase, index) => ({ phrase: Buffer.from(phrase), index }));
  const searches = grids.map((grid) =>
    defineGridSearch(
      grid,
      all.filter(({ phrase }) => grids.find(({ least }) => least <= phrase.length) === grid),
    ),
  );
  return (bytes) => {
    // An Int32Array needs an offset that is divisible by four.
    const aligned = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
    const found = new Set<number>();
    for (const search of searches) search(aligned, found);
    return [...found];
  };
}

function defineGridSearch(
  { block, stride }: Grid,
  phrases: readonly Omit<PhraseBlock, 'offset'>[],
): (bytes: Uint8Array, found: Set<number>) => void {
  if (phrases.length === 0) return () => undefined;
  const size = block / 4;
  const blocks = new Map<number, PhraseBlock[]>();
  for (const candidate of phrases)
    for (let offset = 0; offset < stride; offset += 1) {
      const blockBytes = Uint8Array.from(candidate.phrase.subarray(offset, offset + block));
      const hash = toHash(new Int32Array(blockBytes.buffer), 0, size);
      const others = blocks.get(hash);
      if (others) others.push({ ...candidate, offset });
      else blocks.set(hash, [{ ...candidate, offset }]);
    }
  // A flag for the upper half of each hash avoids nearly every lookup in the map.
  const hasUpperHalf = new Uint8Array(1 << 16);
  for (const hash of blocks.keys()) hasUpperHalf[hash >>> 16] = 1;

  return (bytes, found) => {
    const numbers = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
    for (let at = 0; at + size <= numbers.length; at += stride / 4) {
      const hash = toHash(numbers, at, size);
      if (hasUpperHalf[hash >>> 16] === 0) continue;
      for (const { phrase, index, offset } of blocks.get(hash) ?? []) {
        const start = at * 4 - offset;
        if (start < 0 || found.has(index)) continue;
        if (phrase.equals(bytes.subarray(start, start + phrase.length))) found.add(index);
      }
    }
  };
}

/** Multiplying by an odd number spreads the bits; the final shift mixes high bits into low ones. */
function toHash(numbers: Int32Array, at: number, size: number): number {
  let hash = 0;
  for (let index = 0; index < size; index += 1)
    hash = Math.imul(hash ^ numbers[at + index]!, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}
