import { toNumbers } from '../files/byte-parts.ts';

/** Samples per pixel by colour type (W3C, PNG, 2025, 11.2.1). */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Start and step of each pass of an interlaced picture: x, y, across, down (8.2). */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/**
 * The length of the pixels of a PNG before compression, with one byte per row for its filter.
 * @param header content of the IHDR chunk
 */
export function getPixelLength(header: Uint8Array): number {
  const numbers = toNumbers(header);
  const [width, height] = [numbers.getUint32(0), numbers.getUint32(4)];
  const bits = numbers.getUint8(8) * (samples[numbers.getUint8(9)] ?? 0);
  const toLength = (across: number, down: number) =>
    across > 0 ? down * (1 + Math.ceil((across * bits) / 8)) : 0;
  if (numbers.getUint8(12) === 0) return toLength(width, height);
  return passes
    .map(([x, y, right, below]) =>
      toLength(Math.ceil((width - x) / right), Math.ceil((height - y) / below)),
    )
    .reduce((sum, length) => sum + length);
}
