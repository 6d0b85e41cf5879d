import { joinParts } from './byte-parts.ts';

/** The largest profiles, for printing presses, have 3 MB; a bomb has more. */
const MAX_LENGTH = 4_000_000;

/**
 * Inflates a zlib stream (RFC 1950). Runs in Node and in a browser.
 * @returns undefined when it is damaged, followed by other bytes, or larger than any profile
 */
export async function inflate(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readThrough(bytes, new DecompressionStream('deflate'));
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Deflates to a zlib stream. */
export function deflate(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return readThrough(bytes, new CompressionStream('deflate'));
}

async function readThrough(
  bytes: Uint8Array,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of new Blob([bytes.slice()]).stream().pipeThrough(through)) {
    length += part.length;
    if (length > MAX_LENGTH) throw new RangeError('The stream is too large.');
    parts.push(part);
  }
  return joinParts(parts);
}
