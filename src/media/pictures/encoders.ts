import sharp from 'sharp';
import type { Sharp } from 'sharp';
import type { DerivativeFormat, PictureKind } from '../files/media-data.ts';
import { openPicture } from './open-picture.ts';

/**
 * How each kind of picture is encoded, chosen at equal likeness to the original (bytes and processor time
 * for one 1,280-pixel derivative; docs/developers/picture-formats.md):
 *
 * - photograph: AVIF is a fifth smaller than WebP and 40 % smaller than MozJPEG; effort 2 takes twice the time of
 *   effort 1 for half a percent of the bytes.
 * - drawing: lossless WebP is 4.2 KB in 22 ms where AVIF is 6.8 KB, a palette PNG 11 KB and
 *   MozJPEG 41 KB, and it preserves edges and text.
 * - fallback, for feeds, social networks and old browsers: MozJPEG for photographs (a quarter
 *   smaller than libjpeg's for 40 ms more), a palette PNG for drawings.
 */
const encoders: Record<DerivativeFormat, (image: Sharp, kind: PictureKind) => Sharp> = {
  avif: (image) => image.avif({ quality: 58, effort: 1, chromaSubsampling: '4:2:0', bitdepth: 8 }),
  webp: (image) => image.webp({ lossless: true, effort: 4 }),
  jpeg: (image) => image.jpeg({ quality: 78, mozjpeg: true }),
  png: (image, kind) =>
    image.png({
      palette: true,
      effort: 7,
      compressionLevel: 9,
      dither: kind === 'drawing' ? 0 : 1,
    }),
};

export const mediaTypes: Record<DerivativeFormat, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

export const fileExtensions: Record<DerivativeFormat, string> = {
  avif: 'avif',
  webp: 'webp',
  jpeg: 'jpg',
  png: 'png',
};

/**
 * Everything that determines the bytes of a derivative, except the picture. It is part of every file
 * name, so a changed setting or a new encoder never uses an old cache. Increase the number with any
 * change here.
 */
export const encoderSettings = `derivatives 3, sharp ${sharp.versions.sharp}, vips ${sharp.versions.vips}`;

/** Pixels that WebP can hold on a side. A screenshot of a long page has more, and is published at a smaller width. */
export const longestSide = 16_383;

/**
 * Encodes one derivative. By default sharp writes no EXIF, XMP, IPTC, comment or colour profile;
 * orientation and profile are applied to the pixels before.
 *
 * @param width pixels, at most the picture's own
 */
export async function encodePicture(
  bytes: Uint8Array,
  { width, format, kind }: { width: number; format: DerivativeFormat; kind: PictureKind },
): Promise<Uint8Array> {
  // AVIF is split into as many tiles as there are threads, so the bytes would depend on the number of
  // cores and be more. Render several pictures at once instead.
  sharp.concurrency(1);
  const picture = await openPicture(bytes);
  const image = picture.resize({ width, withoutEnlargement: true }).toColourspace('srgb');
  return encoders[format](image, kind).toBuffer();
}
