import { joinParts } from '../files/byte-parts.ts';

/**
 * Inflates a zlib stream (RFC 1950). Runs in Node and in a browser.
 * @param limit bytes that are expected at most: a bomb has more
 * @returns undefined when the stream is damaged, followed by other bytes, or longer
 */
export async function inflate(
  bytes: Uint8Array,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  const length = await readInflated([bytes], limit, (part) => parts.push(part));
  return length === undefined ? undefined : joinParts(parts);
}

/** The same of a stream in parts, but only how many bytes it were. */
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
    // So the standard says of damage, and of bytes behind the end.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  return length;
}

/** Deflates to a zlib stream. */
export async function deflate(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const part of pipe([bytes], new CompressionStream('deflate'))) parts.push(part);
  return joinParts(parts);
}

function pipe(
  stream: readonly Uint8Array[],
  through: CompressionStream | DecompressionStream,
): AsyncIterable<Uint8Array> {
  // Of memory that threads share, of which the type warns, there is none here.
  return new Blob([...stream] as BlobPart[]).stream().pipeThrough(through);
}
