/** How phrases of a length are looked for: blocks of so many bytes, at every so many bytes of a text. */
interface Grid {
  readonly least: number;
  readonly block: number;
  readonly stride: number;
}

/** Sentences, then numbers and names. Whatever its place, a phrase covers one block of its grid. */
const grids: readonly Grid[] = [
  { least: 24, block: 16, stride: 8 },
  { least: 8, block: 4, stride: 4 },
];

/** A shorter phrase could lie between two blocks. */
export const leastBytes = 8;

interface Place {
  readonly phrase: Buffer;
  readonly index: number;
  readonly offset: number;
}

/**
 * Prepares the search for many phrases in many texts. Of a text, only the blocks of a grid are
 * looked at, and the blocks that a phrase can have there are known beforehand; so the time hardly
 * grows with the number of phrases.
 *
 * @param phrases at least `leastBytes` of UTF-8 each
 * @returns a function that gives the indices of the phrases in a text, each once
 */
export function defineByteSearch(phrases: readonly string[]): (text: Uint8Array) => number[] {
  const all = phrases.map((phrase, index) => ({ phrase: Buffer.from(phrase), index }));
  const searches = grids.map((grid) =>
    defineGridSearch(
      grid,
      all.filter(({ phrase }) => grids.find(({ least }) => least <= phrase.length) === grid),
    ),
  );
  return (text) => {
    // Whole numbers are read four bytes at a time, which needs an even start.
    const even = text.byteOffset % 4 === 0 ? text : Uint8Array.from(text);
    const found = new Set<number>();
    for (const search of searches) search(even, found);
    return [...found];
  };
}

function defineGridSearch(
  { block, stride }: Grid,
  phrases: readonly Omit<Place, 'offset'>[],
): (text: Uint8Array, found: Set<number>) => void {
  if (phrases.length === 0) return () => undefined;
  const size = block / 4;
  const places = new Map<number, Place[]>();
  for (const one of phrases)
    for (let offset = 0; offset < stride; offset += 1) {
      const bytes = Uint8Array.from(one.phrase.subarray(offset, offset + block));
      const hash = toHash(new Int32Array(bytes.buffer), 0, size);
      const others = places.get(hash);
      if (others) others.push({ ...one, offset });
      else places.set(hash, [{ ...one, offset }]);
    }
  // A bit for the upper half of each hash spares nearly every look into the map.
  const known = new Uint8Array(1 << 16);
  for (const hash of places.keys()) known[hash >>> 16] = 1;

  return (text, found) => {
    const numbers = new Int32Array(text.buffer, text.byteOffset, text.length >> 2);
    for (let at = 0; at + size <= numbers.length; at += stride / 4) {
      const hash = toHash(numbers, at, size);
      if (known[hash >>> 16] === 0) continue;
      for (const { phrase, index, offset } of places.get(hash) ?? []) {
        const start = at * 4 - offset;
        if (start < 0 || found.has(index)) continue;
        if (phrase.equals(text.subarray(start, start + phrase.length))) found.add(index);
      }
    }
  };
}

/** Multiplications by an odd number spread the bits; the last mixing lets low bits reach high ones. */
function toHash(numbers: Int32Array, at: number, size: number): number {
  let hash = 0;
  for (let index = 0; index < size; index += 1)
    hash = Math.imul(hash ^ numbers[at + index]!, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}
