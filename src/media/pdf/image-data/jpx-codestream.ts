import { joinParts, toNumbers } from '../../files/byte-parts.ts';

/** Markers of ISO/IEC 15444-1, annex A. */
const [START, TILE, DATA, END, COMMENT, LENGTHS] = [0xff4f, 0xff90, 0xff93, 0xffd9, 0xff64, 0xff55];

/**
 * Removes comments from a JPEG 2000 codestream, and everything after its end. Also removes the table of
 * tile lengths (TLM), which repeats what the tiles state.
 * @throws RangeError when it is damaged
 */
export function cleanCodestream(bytes: Uint8Array): Uint8Array {
  const numbers = toNumbers(bytes);
  const parts: Uint8Array[] = [];
  let at = readHead(bytes, 0, parts);
  while (at < bytes.length && numbers.getUint16(at) === TILE) {
    const stated = numbers.getUint32(at + 6);
    const end = stated === 0 ? findEnd(bytes, at) : at + stated;
    const head: Uint8Array[] = [];
    const data = readHead(bytes, at, head);
    const tile = joinParts([...head, bytes.subarray(data, end)]);
    toNumbers(tile).setUint32(6, tile.length);
    parts.push(tile);
    at = end;
  }
  parts.push(Uint8Array.of(END >> 8, END & 0xff));
  return joinParts(parts);
}

/** Collects the segments before the data of a tile, or before the first tile; returns where that begins. */
function readHead(bytes: Uint8Array, start: number, parts: Uint8Array[]): number {
  const numbers = toNumbers(bytes);
  let at = start;
  for (;;) {
    const marker = numbers.getUint16(at);
    if (at > start && (marker === TILE || marker === END)) return at;
    const length = marker === START || marker === DATA ? 2 : 2 + numbers.getUint16(at + 2);
    if (marker !== COMMENT && marker !== LENGTHS) parts.push(bytes.subarray(at, at + length));
    at += length;
    if (marker === DATA) return at;
  }
}

/** A tile without a length extends to the end. The data of a tile has no FF followed by a byte above 8F. */
function findEnd(bytes: Uint8Array, start: number): number {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(
    Buffer.of(END >> 8, END & 0xff),
    start,
  );
  return end === -1 ? bytes.length : end;
}
