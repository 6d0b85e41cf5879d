import { getOrientation, toOrientationExif } from './exif-orientation.ts';
import type { imageTypes } from '../files/file-type.ts';
import { getJpegExif, toBareJpeg } from './jpeg-metadata.ts';
import { toBarePng, toPngChunks } from './png-metadata.ts';
import { toBareWebp, toWebpChunks } from './webp-metadata.ts';

/**
 * Removes what cameras and programs wrote into a picture, except its orientation, without changing its
 * pixels. Keeps only what is listed, and rebuilds what could hide other data. Runs in Node and in
 * browsers.
 * @returns undefined unless the bytes are a well-formed picture of that type
 */
export async function removeCameraData(
  type: (typeof imageTypes)[number],
  bytes: Uint8Array,
): Promise<Uint8Array | undefined> {
  const { getExif, toBare } = formats[type];
  return toBare(bytes, toMinimalExif(getExif(bytes)));
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

/** Reduces camera data to the orientation; undefined if the picture is upright. */
function toMinimalExif(exif: Uint8Array | undefined): Uint8Array | undefined {
  const orientation = exif ? getOrientation(exif) : 1;
  return orientation > 1 ? toOrientationExif(orientation) : undefined;
}
