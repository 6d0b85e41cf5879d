import { joinParts, toBytes, toLetters, toNumbers } from '../byte-parts.ts';
import { toJpegSegments } from '../jpeg-metadata.ts';
import type { JpegSegment } from '../jpeg-metadata.ts';

const [START, END, SCAN, ADOBE, COMMENT] = [0xd8, 0xd9, 0xda, 0xee, 0xfe];

/**
 * Keeps of a JPEG in a PDF what draws: tables, frames and scans, and which colours they are in (Adobe's
 * segment). Unlike a JPEG on its own it needs neither JFIF nor a colour profile: the PDF says both.
 *
 * @returns undefined when the bytes are no well-formed JPEG
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const segments = toJpegSegments(bytes.subarray(Math.max(0, bytes.indexOf(0xff))));
  if (!segments?.some(({ marker }) => marker === SCAN)) return undefined;
  const parts = segments.flatMap(toDrawing);
  if (segments.at(-1)?.marker !== END) parts.push(Uint8Array.of(0xff, END));
  return joinParts(parts);
}

function toDrawing({ marker, bytes }: JpegSegment): Uint8Array[] {
  if (marker === START || marker === END) return [bytes];
  if (marker === ADOBE && toLetters(bytes, 4, 9) === 'Adobe') return [toAdobe(bytes)];
  const isMetadata = (marker >= 0xe0 && marker <= 0xef) || marker >= 0xf0 || marker === COMMENT;
  return isMetadata ? [] : [bytes];
}

/** Adobe's segment with the one byte in it that decides colours, and its length as specified. */
function toAdobe(bytes: Uint8Array): Uint8Array {
  const segment = toBytes('\xff\xee\0\x0eAdobe\0\x64\0\0\0\0\0');
  toNumbers(segment).setUint8(15, bytes[15] ?? 0);
  return segment;
}
