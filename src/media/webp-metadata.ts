import { joinParts, toBytes, toLetters, toNumbers } from './byte-parts.ts';
import type { Chunk } from './png-metadata.ts';

/** Flags of the VP8X chunk that promise camera data and XMP (RFC 9649, 2.7.1). */
const EXIF_FLAG = 0x08;
const METADATA_FLAGS = EXIF_FLAG | 0x04;

/** Chunks that draw (RFC 9649, 2.7). */
const visible = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP', 'ANIM', 'ANMF']);

/**
 * Takes a WebP apart behind its head; what follows its end is no part of it.
 * @returns undefined when the bytes are no well-formed WebP
 */
export function toWebpChunks(bytes: Uint8Array): Chunk[] | undefined {
  if (bytes.length < 12) return undefined;
  const numbers = toNumbers(bytes);
  const stop = 8 + numbers.getUint32(4, true);
  if (stop > bytes.length) return undefined;
  const chunks: Chunk[] = [];
  for (let at = 12; at + 8 <= stop;) {
    const size = numbers.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (end > stop) return undefined;
    chunks.push({ type: toLetters(bytes, at, at + 4), bytes: bytes.subarray(at, end) });
    at = end;
  }
  return chunks;
}

/**
 * Removes camera data, XMP, unknown chunks, and what follows the end of a WebP, without touching its
 * pixels.
 * @param exif camera data to have instead
 * @returns undefined when the bytes are no well-formed WebP
 */
export function removeWebpMetadata(bytes: Uint8Array, exif?: Uint8Array): Uint8Array | undefined {
  const chunks = toWebpChunks(bytes)?.filter(({ type }) => visible.has(type));
  if (!chunks) return undefined;
  const kept = chunks.map((chunk) => toBareChunk(chunk, exif ? EXIF_FLAG : 0));
  const hasFlags = chunks.some(({ type }) => type === 'VP8X');
  const content = joinParts(exif && hasFlags ? [...kept, toExifChunk(exif)] : kept);
  const head = toBytes('RIFF\0\0\0\0WEBP');
  toNumbers(head).setUint32(4, content.length + 4, true);
  return joinParts([head, content]);
}

function toBareChunk({ type, bytes }: Chunk, flags: number): Uint8Array {
  if (type !== 'VP8X') return bytes;
  const copy = bytes.slice();
  copy[8] = ((copy[8] ?? 0) & ~METADATA_FLAGS) | flags;
  return copy;
}

function toExifChunk(exif: Uint8Array): Uint8Array {
  const head = toBytes('EXIF\0\0\0\0');
  toNumbers(head).setUint32(4, exif.length, true);
  return joinParts([head, exif, new Uint8Array(exif.length % 2)]);
}
