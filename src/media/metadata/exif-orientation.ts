import { toBytes, toLetters, toNumbers } from '../files/byte-parts.ts';

const orientationTag = 0x0112;

/**
 * Reads the orientation of a picture from its camera data: 1 (upright) to 8.
 * @param exif a TIFF structure, with or without `Exif\0\0` before it
 */
export function getOrientation(exif: Uint8Array): number {
  const tiff = toLetters(exif, 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif;
  const isLittle = toLetters(tiff, 0, 2) === 'II';
  const numbers = toNumbers(tiff);
  try {
    const directory = numbers.getUint32(4, isLittle);
    const entries = numbers.getUint16(directory, isLittle);
    for (let index = 0; index < entries; index += 1) {
      const entry = directory + 2 + index * 12;
      if (numbers.getUint16(entry, isLittle) !== orientationTag) continue;
      const value = numbers.getUint16(entry + 8, isLittle);
      return value >= 1 && value <= 8 ? value : 1;
    }
  } catch (error) {
    // Ignore camera data that is cut short.
    if (!(error instanceof RangeError)) throw error;
  }
  return 1;
}

/** Camera data with nothing but the orientation: TIFF 6.0 with one entry. */
export function toOrientationExif(orientation: number): Uint8Array<ArrayBuffer> {
  return toBytes(
    `MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0\0\0\0\0`,
  );
}
