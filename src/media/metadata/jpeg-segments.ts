import { maxParts } from '../files/byte-parts.ts';

/** A segment of a JPEG from its marker to its end; a scan includes its data. */
export interface JpegSegment {
  readonly marker: number;
  readonly bytes: Uint8Array;
}

/** Markers that are needed here (ITU-T T.81, table B.1). */
export const markers = { start: 0xd8, end: 0xd9, scan: 0xda, lines: 0xdc } as const;

const temporary = 0x01;

/**
 * Splits a JPEG into segments (ITU-T T.81, annex B), from its first marker to its last. Like decoders,
 * it ignores bytes between two segments and after the end of the image.
 * @returns undefined unless the bytes are a well-formed JPEG
 */
export function toJpegSegments(bytes: Uint8Array): JpegSegment[] | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== markers.start) return undefined;
  const segments: JpegSegment[] = [];
  for (let at = findMarker(bytes, 2); at < bytes.length;) {
    const marker = bytes[at + 1] ?? markers.end;
    if (marker === markers.start || segments.length > maxParts) return undefined;
    if (marker === markers.end) break;
    const length = marker === temporary ? 0 : ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    if (marker !== temporary && length < 2) return undefined;
    const header = at + 2 + length;
    if (header > bytes.length) return undefined;
    const next = findMarker(bytes, header);
    const end = marker === markers.scan ? getDataEnd(bytes, header, next) : header;
    segments.push({ marker, bytes: bytes.subarray(at, end) });
    at = next;
  }
  // If the end marker is missing, the scans still show what they contain.
  return segments;
}

/** Finds the next marker. In the data of a scan, FF is followed by 00 (a plain FF) or D0–D7 (a restart). */
function findMarker(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

/** The end of a scan's data. A marker may be preceded by any number of FF, which are not data. */
function getDataEnd(bytes: Uint8Array, start: number, marker: number): number {
  let end = marker;
  while (end > start && bytes[end - 1] === 0xff) end -= 1;
  return end;
}
