import { joinParts, toNumbers } from '../../files/byte-parts.ts';

/** Kinds of segments that draw nothing (ITU-T T.88, 7.3): the end of the file, and extensions with comments. */
const [endOfFile, extension] = [51, 62];

/** Keeps the segments of a JBIG2 picture that draw (7.2). @returns undefined when they are damaged */
export function cleanJbig2(bytes: Uint8Array): Uint8Array | undefined {
  const numbers = toNumbers(bytes);
  const kept: Uint8Array[] = [];
  let at = 0;
  try {
    while (at < bytes.length) {
      const number = numbers.getUint32(at);
      const flags = numbers.getUint8(at + 4);
      let field = at + 5;
      const short = numbers.getUint8(field) >> 5;
      const count = short < 5 ? short : numbers.getUint32(field) & 0x1fffffff;
      field += short < 5 ? 1 : 4 + Math.ceil((count + 1) / 8);
      field += count * (number <= 256 ? 1 : number <= 65_536 ? 2 : 4);
      field += flags & 0x40 ? 4 : 1;
      const length = numbers.getUint32(field);
      const kind = flags & 0x3f;
      // A length that was not known when it was written (7.2.7): it is the last segment, and draws.
      const end = length === 0xffffffff ? bytes.length : field + 4 + length;
      if (kind === endOfFile) break;
      if (kind !== extension) kept.push(bytes.subarray(at, end));
      at = end;
    }
  } catch {
    return undefined;
  }
  return joinParts(kept);
}
