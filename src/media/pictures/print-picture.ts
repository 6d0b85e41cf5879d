import sharp from 'sharp';
import { getCachedBytes } from '../files/byte-cache.ts';
import { fileExtensions } from './encoders.ts';
import { toCorrupt } from './image-check.ts';
import { getImagePlan } from './image-plan.ts';
import { openPicture } from './open-picture.ts';
import { MediaError, toReplaced } from '../files/media-error.ts';
import { defineFileMemory, getMediaFile, toContentDigest } from '../files/media-file.ts';
import type { MediaFolders } from '../files/media-data.ts';

/** Most pixels of the longer side: 34 cm at 300 dots per inch, a newspaper page. */
const longest = 4000;

/** Increase the number with any change to `encode`. */
const settings = `print 2, sharp ${sharp.versions.sharp}, vips ${sharp.versions.vips}`;

/** A picture for print: uncropped, without metadata. Plain data. */
export interface PrintPicture {
  /** Address of the picture as resolved, `/media/x.jpg`, which is never published. */
  readonly source: string;
  /** Changes with the picture and its encoding. */
  readonly digest: string;
  readonly format: 'jpeg' | 'png';
  readonly extension: string;
}

/**
 * Plans a picture for print. The plan does not contain the name of the file, which may say who is
 * shown and where.
 *
 * @throws MediaError when the file is missing, misspelt or not a picture
 */
export async function getPrintPicture(mediaDir: string, src: string): Promise<PrintPicture> {
  const { derivatives } = await getImagePlan(mediaDir, src);
  const { source, format: fallback } = derivatives.at(-1)!;
  // As on pages, drawings and transparent pictures are PNG.
  const format = fallback === 'png' ? 'png' : 'jpeg';
  const digest = await getPrintDigest(mediaDir, source);
  return { source, digest, format, extension: fileExtensions[format] };
}

/** Changes with the picture and its encoding. @throws MediaError when the file is missing or misspelt */
export const getPrintDigest = defineFileMemory(({ bytes }) => toContentDigest(bytes, settings));

/** Returns its bytes: oriented, in sRGB, without metadata. Cached in `<cacheDir>/media`. */
export async function renderPrintPicture(
  { source, digest, format, extension }: PrintPicture,
  { mediaDir, cacheDir }: MediaFolders,
): Promise<Uint8Array> {
  return getCachedBytes(cacheDir, `print-${digest}.${extension}`, async () => {
    const { bytes } = await getMediaFile(mediaDir, source);
    if (toContentDigest(bytes, settings) !== digest) throw toReplaced(source);
    try {
      return await encode(bytes, format);
    } catch (error) {
      throw new MediaError(source, [toCorrupt(error)]);
    }
  });
}

/** By default sharp writes no metadata. Editors crop and correct, so the quality is high. */
async function encode(bytes: Uint8Array, format: 'jpeg' | 'png'): Promise<Uint8Array> {
  const picture = await openPicture(bytes);
  const image = picture
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  const encoded =
    format === 'png'
      ? image.png({ compressionLevel: 9 })
      : image.jpeg({ quality: 92, chromaSubsampling: '4:4:4' });
  return encoded.toBuffer();
}
