import { getOrientation, toOrientationExif } from './exif-orientation.ts';
import type { imageTypes } from '../files/file-type.ts';
import { getJpegExif, toBareJpeg } from './jpeg-metadata.ts';
import { toBarePng, toPngChunks } from './png-metadata.ts';
import { toBareWebp, toWebpChunks } from './webp-metadata.ts';

/**
 * Removes from a picture what camera and programs wrote into it, all but how it is to be turned, without
 * touching its pixels. What is kept is listed, and rebuilt where it could hold more than it says. Runs
 * in Node and in a browser.
 * @returns undefined when the bytes are no well-formed picture of that type
 */
export async function removeCameraData(
  type: (typeof imageTypes)[number],
  bytes: Uint8Array,
): Promise<Uint8Array | undefined> {
  const { getExif, toBare } = formats[type];
  return toBare(bytes, toTurned(getExif(bytes)));
}

const formats = {
  jpeg: { getExif: getJpegExif, toBare: toBareJpeg },
  png: {
    getExif: (bytes: Uint8Array) =>
      toPngChunks(bytes)
        ?.find(({ type }) => type === 'eXIf')
        ?.bytes.subarray(8, -4),
    toBare: toBarePng,
  },
  webp: {
    getExif: (bytes: Uint8Array) =>
      toWebpChunks(bytes)
        ?.find(({ type }) => type === 'EXIF')
        ?.bytes.subarray(8),
    toBare: toBareWebp,
  },
};

/** Camera data that keep a picture upright; undefined where it is. */
function toTurned(exif: Uint8Array | undefined): Uint8Array | undefined {
  const orientation = exif ? getOrientation(exif) : 1;
  return orientation > 1 ? toOrientationExif(orientation) : undefined;
}
