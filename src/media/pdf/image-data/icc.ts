import { toLetters, toNumbers } from '../../files/byte-parts.ts';

/** Tags of a colour profile that transform colours (ICC.1:2022, 9.2); others name devices, places and dates. */
const turning =
  /^([rgb]XYZ|[rgbk]TRC|[AB]2[AB]\d|[DB]2[DB]\d|wtpt|bkpt|chad|chrm|lumi|gamt|pre\d|cicp|clro|clrt)$/;

/** Byte ranges of the header (7.2) that say when, with what and for which device the profile was made. */
const HEAD: readonly [start: number, end: number][] = [
  [4, 8],
  [24, 36],
  [40, 44],
  [48, 56],
  [80, 100],
];

/**
 * Blanks the data about its maker in a colour profile; the profile of a screen may contain the name of
 * its owner. Does not change colours.
 * @returns undefined when it is not a profile
 */
export function cleanIcc(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < 132 || toLetters(bytes, 36, 40) !== 'acsp') return undefined;
  const numbers = toNumbers(bytes);
  const count = Math.min(numbers.getUint32(128), 100);
  const result = new Uint8Array(bytes.length);
  result.set(bytes.subarray(0, Math.min(132 + count * 12, bytes.length)));
  for (const [start, end] of HEAD) result.fill(0, start, end);
  for (let at = 132; at + 12 <= result.length && at < 132 + count * 12; at += 12) {
    if (!turning.test(toLetters(bytes, at, at + 4))) continue;
    const start = Math.min(numbers.getUint32(at + 4), bytes.length);
    result.set(bytes.subarray(start, start + numbers.getUint32(at + 8)), start);
  }
  return result;
}
