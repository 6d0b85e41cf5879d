import { joinParts, toLetters, toNumbers } from '../../files/byte-parts.ts';
import { toBareProfile } from '../../metadata/icc-profile.ts';
import { cleanCodestream } from './jpx-codestream.ts';

/** Boxes of a JPEG 2000 file that say how to draw it (ISO/IEC 15444-1, annex I). */
const drawing = ['jP  ', 'ftyp', 'jp2h', 'ihdr', 'bpcc', 'colr', 'pclr', 'cmap', 'cdef'];

/** The first byte of `colr` when a colour profile follows (I.5.3.3). */
const profileMethod = 2;

/**
 * Keeps only what draws of a JPEG 2000 picture: no XML, no boxes of programs (`xml `, `uuid`, `uinf`,
 * rights) and no comments in its data.
 * @returns undefined when it is damaged
 */
export function cleanJpx(bytes: Uint8Array): Uint8Array | undefined {
  try {
    const isBare = bytes[0] === 0xff && bytes[1] === 0x4f;
    return isBare ? cleanCodestream(bytes) : joinParts(toBoxes(bytes).flatMap(toDrawing));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

interface Box {
  readonly type: string;
  readonly content: Uint8Array;
}

/** The boxes in order; a box of length 0 extends to the end. @throws RangeError when cut short */
function toBoxes(bytes: Uint8Array): Box[] {
  const numbers = toNumbers(bytes);
  const boxes: Box[] = [];
  for (let at = 0; at < bytes.length;) {
    const stated = numbers.getUint32(at);
    const head = stated === 1 ? 16 : 8;
    const length =
      stated === 1
        ? Number(numbers.getBigUint64(at + 8))
        : stated === 0
          ? bytes.length - at
          : stated;
    if (length < head) throw new RangeError('A box is shorter than its head.');
    const type = toLetters(bytes, at + 4, at + 8);
    boxes.push({ type, content: bytes.subarray(at + head, at + length) });
    at += length;
  }
  return boxes;
}

function toDrawing({ type, content }: Box): Uint8Array[] {
  if (type === 'jp2c') return toBox(type, cleanCodestream(content));
  if (!drawing.includes(type)) return [];
  if (type === 'colr' && content[0] === profileMethod) return toProfileBox(content);
  return toBox(type, type === 'jp2h' ? joinParts(toBoxes(content).flatMap(toDrawing)) : content);
}

/** Cleans the colour profile; without a valid one, the picture itself states its colours. */
function toProfileBox(content: Uint8Array): Uint8Array[] {
  const profile = toBareProfile(content.subarray(3));
  return profile ? toBox('colr', joinParts([content.subarray(0, 3), profile])) : [];
}

function toBox(type: string, content: Uint8Array): Uint8Array[] {
  const head = new Uint8Array(8);
  toNumbers(head).setUint32(0, content.length + 8);
  head.set(Buffer.from(type, 'latin1'), 4);
  return [head, content];
}
