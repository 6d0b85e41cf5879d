import { joinParts, toBytes, toLetters, toNumbers } from './byte-parts.ts';
import { getOrientation, toOrientationExif } from './exif-orientation.ts';
import type { imageTypes } from './file-type.ts';
import { APP1, removeJpegMetadata, toJpegSegments } from './jpeg-metadata.ts';
import { removePngMetadata, toPngChunks } from './png-metadata.ts';
import { removeWebpMetadata, toWebpChunks } from './webp-metadata.ts';

/**
 * Removes from a picture what camera and programs wrote into it, all but how it is to be turned, without
 * touching its pixels. Runs in Node and in a browser.
 * @returns undefined when the bytes are no well-formed picture of that type
 */
export function removeCameraData(
  type: (typeof imageTypes)[number],
  bytes: Uint8Array,
): Uint8Array | undefined {
  return cleaners[type](bytes);
}

const cleaners = { jpeg: cleanJpeg, png: cleanPng, webp: cleanWebp };

/** What stands before camera data in a JPEG. */
const EXIF = 'Exif\0\0';

function cleanJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const exif = toJpegSegments(bytes)
    ?.filter(({ marker }) => marker === APP1)
    .map((segment) => segment.bytes.subarray(4))
    .find((content) => toLetters(content, 0, EXIF.length) === EXIF);
  const bare = toJpegSegments(removeJpegMetadata(bytes));
  if (!bare) return undefined;
  const turned = toTurned(exif);
  const parts = bare.map((segment) => segment.bytes);
  if (!turned) return joinParts(parts);
  const head = toBytes(`\xff\xe1\0\0${EXIF}`);
  toNumbers(head).setUint16(2, head.length - 2 + turned.length);
  return joinParts([parts[0]!, head, turned, ...parts.slice(1)]);
}

function cleanPng(bytes: Uint8Array): Uint8Array | undefined {
  const bare = removePngMetadata(bytes);
  const chunk = toPngChunks(bytes)?.find(({ type }) => type === 'eXIf');
  const turned = toTurned(chunk?.bytes.subarray(8, -4));
  if (!bare || !turned) return bare;
  const named = joinParts([toBytes('eXIf'), turned]);
  const ends = new Uint8Array(8);
  toNumbers(ends).setUint32(0, turned.length);
  toNumbers(ends).setUint32(4, getChecksum(named));
  const firstEnd = 8 + 12 + toNumbers(bare).getUint32(8);
  return joinParts([
    bare.subarray(0, firstEnd),
    ends.subarray(0, 4),
    named,
    ends.subarray(4),
    bare.subarray(firstEnd),
  ]);
}

function cleanWebp(bytes: Uint8Array): Uint8Array | undefined {
  const chunk = toWebpChunks(bytes)?.find(({ type }) => type === 'EXIF');
  return removeWebpMetadata(bytes, toTurned(chunk?.bytes.subarray(8)));
}

/** Camera data that keep a picture upright; undefined where it is. */
function toTurned(exif: Uint8Array | undefined): Uint8Array | undefined {
  const orientation = exif ? getOrientation(exif) : 1;
  return orientation > 1 ? toOrientationExif(orientation) : undefined;
}

/** CRC-32, bit by bit: what is summed has 30 bytes. */
function getChecksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
