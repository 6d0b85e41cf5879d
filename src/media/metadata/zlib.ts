import { joinParts } from '../files/byte-parts.ts';

/**
 * Inflates a zlib stream (RFC 1950). Runs in Node and in browsers.
 * @param limit most bytes of the result, against decompression bombs
 * @returns undefined when the stream is damaged, followed by other bytes, or exceeds the limit
 */
export async function inflate(
  bytes: Uint8Array,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  const length = await readInflated([bytes], limit, (part) => parts.push(part));
  return length === undefined ? undefined : joinParts(parts);
}

/** The length of the inflated stream, which is given in parts. */
export function getInflatedLength(
  stream: readonly Uint8Array[],
  limit: number,
): Promise<number | undefined> {
  return readInflated(stream, limit, () => {});
}

async function readInflated(
  stream: readonly Uint8Array[],
  limit: number,
  take: (part: Uint8Array) => void,
): Promise<number | undefined> {
  let length = 0;
  try {
    for await (const part of pipe(stream, new DecompressionStream('deflate'))) {
      length += part.length;
      if (length > limit) return undefined;
      take(part);
    }
  } catch (error) {
    // The Compression Standard requires a TypeError for damage and for bytes after the end.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  return length;
}

/** Compresses bytes to a zlib stream. */
export async function deflate(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const part of pipe([bytes], new CompressionStream('deflate'))) parts.push(part);
  return joinParts(parts);
}

function pipe(
  stream: readonly Uint8Array[],
  through: CompressionStream | DecompressionStream,
): AsyncIterable<Uint8Array> {
  // The type excludes shared memory, which is not used here.
  return new Blob([...stream] as BlobPart[]).stream().pipeThrough(through);
}
