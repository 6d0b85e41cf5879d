/**
 * Removes metadata from a JPEG without touching its pixels: all application segments but JFIF
 * (APP0, but not its thumbnail extension), the colour profile (APP2 ICC_PROFILE) and Adobe's colour transform (APP14), all comments,
 * and whatever follows the end of the image. Segments: ITU-T T.81, annex B.
 *
 * Used for photographs inside PDFs; pictures on pages are encoded anew.
 *
 * @returns the same bytes when they are no well-formed JPEG
 */
export function removeJpegMetadata(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== START) return bytes;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let offset = 2;
  while (offset + 2 <= bytes.length) {
    const marker = bytes[offset + 1] ?? 0;
    if (bytes[offset] !== 0xff) return bytes;
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    if (marker === END) {
      kept.push(bytes.subarray(offset, offset + 2));
      return Buffer.concat(kept);
    }
    const header = offset + 2 + ((bytes[offset + 2] ?? 0) << 8) + (bytes[offset + 3] ?? 0);
    const end = marker === SCAN ? findNextMarker(bytes, header) : header;
    const segment = bytes.subarray(offset, end);
    if (!isMetadata(marker, segment)) kept.push(segment);
    offset = end;
  }
  // No end marker: the scans are whole as far as they go, and all metadata has been passed.
  return Buffer.concat(kept);
}

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const ICC = 'ICC_PROFILE';

function isMetadata(marker: number, segment: Uint8Array): boolean {
  if (marker === COMMENT) return true;
  if (marker < 0xe0 || marker > 0xef || marker === 0xee) return false;
  const name = Buffer.from(segment.subarray(4, 15)).toString('latin1');
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
