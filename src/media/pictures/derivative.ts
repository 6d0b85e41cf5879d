import { basename } from 'node:path';
import { getCachedBytes } from '../files/byte-cache.ts';
import { encodePicture, encoderSettings } from './encoders.ts';
import { toCorrupt } from './image-check.ts';
import { MediaError, toReplaced } from '../files/media-error.ts';
import { getMediaFile, toContentDigest } from '../files/media-file.ts';
import type { Derivative, MediaFolders } from '../files/media-data.ts';

/**
 * Returns the bytes of one derivative: oriented, in sRGB, without metadata. Cached in
 * `<cacheDir>/media`.
 *
 * @throws MediaError when the picture is damaged, or changed since its plan was made
 */
export async function renderDerivative(
  derivative: Derivative,
  { mediaDir, cacheDir }: MediaFolders,
): Promise<Uint8Array> {
  const name = basename(derivative.href);
  return getCachedBytes(cacheDir, name, async () => {
    const { source, bytes } = await getMediaFile(mediaDir, derivative.source);
    const digest = toContentDigest(bytes, encoderSettings);
    if (!name.startsWith(`${digest}-`)) throw toReplaced(source);
    try {
      return await encodePicture(bytes, derivative);
    } catch (error) {
      throw new MediaError(source, [toCorrupt(error)]);
    }
  });
}
