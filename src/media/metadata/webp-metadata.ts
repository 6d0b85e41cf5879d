import { joinParts, maxParts, toBytes, toLetters, toNumbers } from '../files/byte-parts.ts';
import { toBareProfile } from './icc-profile.ts';
import type { Chunk } from './png-metadata.ts';

/** Flags of the VP8X chunk (RFC 9649, 2.7). */
const flags = { animation: 0x02, exif: 0x08, alpha: 0x10, profile: 0x20 };

const header = 12;

/**
 * Splits a WebP into chunks, and ignores bytes after its end.
 * @returns undefined unless the bytes are a well-formed WebP
 */
export function toWebpChunks(bytes: Uint8Array): Chunk[] | undefined {
  if (bytes.length < header || toLetters(bytes, 8, header) !== 'WEBP') return undefined;
  const stop = 8 + toNumbers(bytes).getUint32(4, true);
  return stop > bytes.length ? undefined : toChunks(bytes.subarray(header, stop));
}

function toChunks(bytes: Uint8Array): Chunk[] | undefined {
  const chunks: Chunk[] = [];
  for (let at = 0; at + 8 <= bytes.length;) {
    const size = toNumbers(bytes).getUint32(at + 4, true);
    if (at + 8 + size > bytes.length || chunks.length > maxParts) return undefined;
    chunks.push({ type: toLetters(bytes, at, at + 4), bytes: bytes.subarray(at, at + 8 + size) });
    at += 8 + size + (size % 2);
  }
  return chunks;
}

/**
 * Removes everything from a WebP that does not draw, without changing its pixels.
 * @param exif camera data to insert
 * @returns undefined unless the bytes are a well-formed WebP; also for animations, which are never
 *   published
 */
export function toBareWebp(bytes: Uint8Array, exif?: Uint8Array): Uint8Array | undefined {
  const chunks = toWebpChunks(bytes) ?? [];
  const find = (wanted: string) => chunks.find(({ type }) => type === wanted)?.bytes.subarray(8);
  const pixels = chunks.find(({ type }) => type === 'VP8 ' || type === 'VP8L');
  const features = find('VP8X');
  const isAnimated = ((features?.[0] ?? 0) & flags.animation) !== 0;
  if (!pixels || isAnimated) return undefined;
  const drawn = toChunk(pixels.type, pixels.bytes.subarray(8));
  return toFile(features ? toExtended(features, find, drawn, exif) : [drawn]);
}

/** The chunks of a picture with extended features, in order, with flags for those that are present. */
function toExtended(
  features: Uint8Array,
  find: (type: string) => Uint8Array | undefined,
  drawn: Uint8Array,
  exif: Uint8Array | undefined,
): Uint8Array[] {
  const [profile, alpha] = [toBareProfile(find('ICCP') ?? new Uint8Array()), find('ALPH')];
  const present =
    ((features[0] ?? 0) & flags.alpha) | (profile ? flags.profile : 0) | (exif ? flags.exif : 0);
  // After the flags: three reserved bytes, then width and height.
  const head = joinParts([Uint8Array.of(present, 0, 0, 0), features.subarray(4, 10)]);
  return [
    toChunk('VP8X', head),
    ...(profile ? [toChunk('ICCP', profile)] : []),
    ...(alpha ? [toChunk('ALPH', alpha)] : []),
    drawn,
    ...(exif ? [toChunk('EXIF', exif)] : []),
  ];
}

function toFile(chunks: readonly Uint8Array[]): Uint8Array {
  const content = joinParts(chunks);
  const head = toBytes('RIFF\0\0\0\0WEBP');
  toNumbers(head).setUint32(4, content.length + 4, true);
  return joinParts([head, content]);
}

function toChunk(type: string, content: Uint8Array): Uint8Array {
  const head = toBytes(`${type}\0\0\0\0`);
  toNumbers(head).setUint32(4, content.length, true);
  return joinParts([head, content, new Uint8Array(content.length % 2)]);
}
