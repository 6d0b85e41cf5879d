import { joinParts, maxParts, toBytes, toLetters, toNumbers } from '../files/byte-parts.ts';
import { toBareProfile } from './icc-profile.ts';
import { getPixelLength } from './png-pixels.ts';
import { deflate, getInflatedLength, inflate } from './zlib.ts';

const signature = '\x89PNG\r\n\x1a\n';

/** A chunk of a file: its four-letter type, and all its bytes. */
export interface Chunk {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * Chunks that determine how a PNG looks, and how long each may be (W3C, PNG, 2025, clause 11). All
 * others contain something else: texts, times, camera data, named palettes, histograms, background
 * colours of viewers, frames of an animation.
 */
const visible: Readonly<Record<string, (length: number) => boolean>> = {
  IHDR: (length) => length === 13,
  PLTE: (length) => length <= 768 && length % 3 === 0,
  IDAT: () => true,
  IEND: (length) => length === 0,
  tRNS: (length) => length <= 256,
  cHRM: (length) => length === 32,
  gAMA: (length) => length === 4,
  iCCP: () => true,
  sBIT: (length) => length <= 4,
  sRGB: (length) => length === 1,
  cICP: (length) => length === 4,
  mDCV: (length) => length === 24,
  cLLI: (length) => length === 8,
  pHYs: (length) => length === 9,
};

/**
 * Splits a PNG into chunks, and ignores bytes after its end.
 * @returns undefined unless the bytes are a well-formed PNG
 */
export function toPngChunks(bytes: Uint8Array): Chunk[] | undefined {
  if (toLetters(bytes, 0, signature.length) !== signature) return undefined;
  const numbers = toNumbers(bytes);
  const chunks: Chunk[] = [];
  for (let at = signature.length; at + 12 <= bytes.length;) {
    const type = toLetters(bytes, at + 4, at + 8);
    const end = at + 12 + numbers.getUint32(at);
    if (end > bytes.length || chunks.length > maxParts) return undefined;
    chunks.push({ type, bytes: bytes.subarray(at, end) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return undefined;
}

/**
 * Removes everything from a PNG that does not draw, without changing its pixels.
 * @param exif camera data to insert
 * @returns undefined unless the bytes are a well-formed PNG without data after its pixels
 */
export async function toBarePng(
  bytes: Uint8Array,
  exif?: Uint8Array,
): Promise<Uint8Array | undefined> {
  const chunks = toPngChunks(bytes);
  const [header] = chunks ?? [];
  if (!chunks || header?.type !== 'IHDR' || !isVisible(header)) return undefined;
  const start = chunks.findIndex(({ type }) => type === 'IDAT');
  if (start === -1) return undefined;
  const pixels = chunks.filter(({ type }) => type === 'IDAT');
  // Data after the pixels is not shown, and could be anything.
  const length = getPixelLength(header.bytes.subarray(8));
  const stream = pixels.map((chunk) => chunk.bytes.subarray(8, -4));
  if ((await getInflatedLength(stream, length)) !== length) return undefined;
  // Decoders use only the first chunk of a type, and none after the pixels.
  const before = new Map(
    chunks
      .slice(1, start)
      .filter(isVisible)
      .toReversed()
      .map((chunk) => [chunk.type, chunk]),
  );
  const kept = [...before.values()].toReversed();
  return joinParts([
    toBytes(signature),
    header.bytes,
    ...(exif ? [toChunk('eXIf', exif)] : []),
    ...(await Promise.all(kept.map(toBareChunk))).flat(),
    ...pixels.map((chunk) => chunk.bytes),
    toChunk('IEND', new Uint8Array()),
  ]);
}

/** Most bytes of a profile. The largest, for printing presses, have 3 MB. */
const maxProfile = 4_000_000;

const isVisible = ({ type, bytes }: Chunk) => visible[type]?.(bytes.length - 12) ?? false;

/** Rebuilds a colour profile under a neutral name, and drops one that cannot be read. */
async function toBareChunk({ type, bytes }: Chunk): Promise<Uint8Array[]> {
  if (type !== 'iCCP') return [bytes];
  const content = bytes.subarray(8, -4);
  // Skip the name, its terminator and the compression method.
  const packed = content.subarray(content.indexOf(0) + 2);
  const profile = await inflate(packed, maxProfile);
  const bare = profile && toBareProfile(profile);
  if (!bare) return [];
  // A bare profile keeps its bytes, so that cleaning a picture twice gives the same file.
  const isBare = bare.length === profile.length && bare.every((byte, at) => byte === profile[at]);
  const name = toBytes('Colour\0\0');
  return [toChunk('iCCP', joinParts([name, isBare ? packed : await deflate(bare)]))];
}

/** A chunk with its length and checksum (PNG specification, section 5.3). */
export function toChunk(type: string, content: Uint8Array): Uint8Array {
  const chunk = joinParts([new Uint8Array(4), toBytes(type), content, new Uint8Array(4)]);
  const numbers = toNumbers(chunk);
  numbers.setUint32(0, content.length);
  numbers.setUint32(8 + content.length, getChecksum(chunk.subarray(4, -4)));
  return chunk;
}

/** CRC-32, bit by bit, because the chunks are small. */
function getChecksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
