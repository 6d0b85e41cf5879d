import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import { corrupt, excessive } from '../syntax/problems.ts';

/**
 * Decompresses zlib data; if it is cut short, as much as there is, like viewers.
 * @throws PdfError as soon as the result exceeds `limit` bytes
 */
export function inflate(bytes: Uint8Array, limit: number): Uint8Array {
  const options = { maxOutputLength: Math.max(limit, 1), finishFlush: constants.Z_SYNC_FLUSH };
  if (bytes.length === 0) return bytes;
  try {
    return inflateSync(bytes, options);
  } catch (error) {
    if (isTooLarge(error)) throw tooMuch();
  }
  try {
    // A wrong checksum or a damaged header: the data itself may be complete.
    return inflateRawSync(bytes.subarray(2), options);
  } catch (error) {
    if (isTooLarge(error)) throw tooMuch();
    throw corrupt('a part of it cannot be unpacked');
  }
}

export function tooMuch() {
  return excessive('its parts unpack to too much');
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
