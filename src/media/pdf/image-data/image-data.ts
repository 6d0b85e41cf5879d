import { deflateSync } from 'node:zlib';
import { toBareJpeg } from '../../metadata/jpeg-metadata.ts';
import type { Copy } from '../copying/copy.ts';
import { toComponents } from './color-components.ts';
import { applyBareFilter, applyFilter, isPictureFilter, type Filter } from '../filters/filters.ts';
import { cleanFax } from '../filters/fax.ts';
import { cleanJbig2 } from './jbig2.ts';
import { cleanJpx } from './jpx.ts';
import { limits } from '../syntax/limits.ts';
import { toPrediction } from '../filters/predictor.ts';
import { corrupt } from '../syntax/problems.ts';
import type { PdfValue } from '../syntax/values.ts';

/** The published data of a picture, with the one filter that remains. */
export interface ImageData {
  readonly bytes: Uint8Array;
  readonly filter: Filter;
}

/** Functions that remove what does not draw from coded pictures. They throw or return undefined if damaged. */
const cleaners: Record<string, (bytes: Uint8Array) => Uint8Array | undefined> = {
  // Viewers skip bytes before the first marker.
  DCTDecode: (bytes) => toBareJpeg(bytes.subarray(Math.max(0, bytes.indexOf(0xff)))),
  JPXDecode: cleanJpx,
  JBIG2Decode: cleanJbig2,
  CCITTFaxDecode: cleanFax,
};

/** The entries of a picture's dictionary that determine how many bytes its pixels have. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colorSpace: PdfValue | undefined;
  readonly isMask: boolean;
}

/**
 * Decompresses a picture, removes what does not draw, and compresses it with one filter. Does not
 * change pixels.
 */
export function cleanImageData(
  bytes: Uint8Array,
  filters: readonly Filter[],
  size: ImageSize,
  copy: Copy,
): ImageData {
  const pixels = toPixelBytes(size, copy);
  const last = filters.at(-1);
  const inner = filters.slice(0, -1).reduce((data, filter) => {
    return unpack(applyFilter, filter, data, Math.max(limits.parsedBytes, data.length), copy);
  }, bytes);
  if (last && isPictureFilter(last)) {
    const cleaned = cleaners[last.name]?.(inner);
    if (!cleaned) throw corrupt('a picture in it is damaged');
    return { bytes: cleaned, filter: last };
  }
  // Some programs write a little more than the pixels.
  const limit = Math.min(limits.pixelBytes, 2 * pixels + 1_000_000);
  const kept = last && toPredictedBytes(last, size, pixels);
  if (kept !== undefined) {
    const predicted = unpack(applyBareFilter, last!, inner, limit, copy);
    return { bytes: deflateSync(predicted.subarray(0, kept)), filter: last! };
  }
  const raw = last ? unpack(applyFilter, last, inner, limit, copy) : inner;
  return { bytes: deflateSync(raw.subarray(0, pixels)), filter: plain };
}

const plain: Filter = { name: 'FlateDecode', parms: new Map() };

function unpack(
  apply: typeof applyFilter,
  filter: Filter,
  bytes: Uint8Array,
  limit: number,
  copy: Copy,
): Uint8Array {
  const unpacked = apply(filter, bytes, limit);
  copy.source.spend(unpacked.length);
  return unpacked;
}

/**
 * The predicted rows of a picture, which compress much better than its pixels; undefined without a
 * predictor, or if the rows do not fit the picture.
 */
function toPredictedBytes(
  filter: Filter,
  { height }: ImageSize,
  pixels: number,
): number | undefined {
  const { predictor, rowLength } = toPrediction(filter.parms);
  if (filter.name !== 'FlateDecode' || predictor < 2 || rowLength * height !== pixels)
    return undefined;
  return predictor === 2 ? pixels : pixels + height;
}

/** Bytes of the pixels, each row filling whole bytes; what follows is not part of the picture. */
function toPixelBytes({ width, height, bits, colorSpace, isMask }: ImageSize, copy: Copy): number {
  // If the space does not say, assume the largest that is common.
  const components = isMask ? 1 : (toComponents(colorSpace, copy.source) ?? 4);
  return Math.ceil((width * components * (isMask ? 1 : bits)) / 8) * height;
}
