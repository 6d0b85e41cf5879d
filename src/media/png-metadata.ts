import { joinParts, toLetters, toNumbers } from './byte-parts.ts';

const SIGNATURE = 8;

/** A part of a file with its four-letter name and its whole length. */
export interface Chunk {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Chunks that decide how a PNG looks (PNG, third edition, 5.6). All others are about something else. */
const visible = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT'.split(' '),
);

/**
 * Takes a PNG apart behind its signature; what follows its end is no part of it.
 * @returns undefined when the bytes are no well-formed PNG
 */
export function toPngChunks(bytes: Uint8Array): Chunk[] | undefined {
  const numbers = toNumbers(bytes);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE; at + 12 <= bytes.length;) {
    const type = toLetters(bytes, at + 4, at + 8);
    const end = at + 12 + numbers.getUint32(at);
    if (end > bytes.length) return undefined;
    chunks.push({ type, bytes: bytes.subarray(at, end) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return undefined;
}

/**
 * Removes texts, camera data, dates, and what follows the end of a PNG, without touching its pixels.
 * @returns undefined when the bytes are no well-formed PNG
 */
export function removePngMetadata(bytes: Uint8Array): Uint8Array | undefined {
  const chunks = toPngChunks(bytes);
  if (!chunks) return undefined;
  const kept = chunks.filter(({ type }) => visible.has(type)).map((chunk) => chunk.bytes);
  return joinParts([bytes.subarray(0, SIGNATURE), ...kept]);
}
