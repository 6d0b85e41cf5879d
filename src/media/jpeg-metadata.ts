import { joinParts, toLetters } from './byte-parts.ts';

/** A part of a JPEG from its marker to the next; a scan comes with its data. */
export interface JpegSegment {
  readonly marker: number;
  readonly bytes: Uint8Array;
}

/**
 * Takes a JPEG apart (ITU-T T.81, annex B), from its first marker to its last; what follows the end of
 * the image is no part of it.
 * @returns undefined when the bytes are no well-formed JPEG
 */
export function toJpegSegments(bytes: Uint8Array): JpegSegment[] | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== START) return undefined;
  const segments: JpegSegment[] = [{ marker: START, bytes: bytes.subarray(0, 2) }];
  let offset = 2;
  while (offset + 2 <= bytes.length) {
    const marker = bytes[offset + 1] ?? 0;
    if (bytes[offset] !== 0xff) return undefined;
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    if (marker === END) {
      segments.push({ marker, bytes: bytes.subarray(offset, offset + 2) });
      return segments;
    }
    const header = offset + 2 + ((bytes[offset + 2] ?? 0) << 8) + (bytes[offset + 3] ?? 0);
    const end = marker === SCAN ? findNextMarker(bytes, header) : header;
    segments.push({ marker, bytes: bytes.subarray(offset, end) });
    offset = end;
  }
  // No end marker: the scans are whole as far as they go, and all metadata has been passed.
  return segments;
}

/**
 * Removes metadata from a JPEG without touching its pixels: all application segments but JFIF
 * (APP0, but not its thumbnail extension), the colour profile (APP2 ICC_PROFILE) and Adobe's colour transform (APP14), all comments,
 * and whatever follows the end of the image.
 *
 * @returns the same bytes when they are no well-formed JPEG
 */
export function removeJpegMetadata(bytes: Uint8Array): Uint8Array {
  const segments = toJpegSegments(bytes);
  if (!segments) return bytes;
  return joinParts(segments.filter((one) => !isMetadata(one)).map((one) => one.bytes));
}

/** The marker of camera data. */
export const APP1 = 0xe1;

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const ICC = 'ICC_PROFILE';

function isMetadata({ marker, bytes }: JpegSegment): boolean {
  if (marker === COMMENT) return true;
  if (marker < 0xe0 || marker > 0xef || marker === 0xee) return false;
  const name = toLetters(bytes, 4, 15);
  const needed = marker === 0xe0 ? name.startsWith('JFIF\0') : marker === 0xe2 && name === ICC;
  return !needed;
}

/** In the data of a scan, FF is followed by 00 (a plain FF) or D0–D7 (a restart). */
function findNextMarker(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}
