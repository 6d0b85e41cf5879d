import sharp from 'sharp';
import { getCachedBytes } from '../files/byte-cache.ts';
import { fileExtensions, maxPixels } from './encoders.ts';
import { toCorrupt } from './image-check.ts';
import { getImagePlan } from './image-plan.ts';
import { MediaError, toReplaced } from '../files/media-error.ts';
import { getMediaFile, toContentDigest } from '../files/media-file.ts';
import type { MediaFolders } from '../files/media-data.ts';

/** Pixels of the longer side at most: 34 cm at 300 dots per inch, a newspaper's page. */
const longest = 4000;

/** Raise the number with any change to `encode`. */
const settings = `print 1, sharp ${sharp.versions.sharp}, vips ${sharp.versions.vips}`;

/** A photograph for print: whole, without metadata. Plain data. */
export interface PrintPicture {
  /** Address of the picture as resolved: `/media/x.jpg`. Never published. */
  readonly source: string;
  /** Changes with the picture and with how it is encoded. */
  readonly digest: string;
  readonly format: 'jpeg' | 'png';
  readonly extension: string;
}

/**
 * Says how a picture is given away for print. The name of its file is not part of it: cameras and
 * colleagues write into it who is shown and where.
 *
 * @throws MediaError when the file is missing, misspelt or no picture
 */
export async function getPrintPicture(mediaDir: string, src: string): Promise<PrintPicture> {
  const { original, derivatives } = await getImagePlan(mediaDir, src);
  // Drawings and what is transparent are PNG on pages too.
  const format = derivatives.at(-1)?.format === 'png' ? 'png' : 'jpeg';
  const { bytes } = await getMediaFile(mediaDir, original.source);
  const digest = toContentDigest(bytes, settings);
  return { source: original.source, digest, format, extension: fileExtensions[format] };
}

/** Returns its bytes: oriented, in sRGB, without any metadata. Kept under `<cacheDir>/media`. */
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

/** Sharp writes no metadata unless asked to. Editors crop and correct, so little may be lost here. */
function encode(bytes: Uint8Array, format: 'jpeg' | 'png'): Promise<Uint8Array> {
  const image = sharp(bytes, { failOn: 'truncated', limitInputPixels: maxPixels })
    .autoOrient()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  const encoded =
    format === 'png'
      ? image.png({ compressionLevel: 9 })
      : image.jpeg({ quality: 92, chromaSubsampling: '4:4:4' });
  return encoded.toBuffer();
}
