import { basename } from 'node:path';
import { getCachedBytes } from './byte-cache.ts';
import { encodePicture, encoderSettings } from './encoders.ts';
import { MediaError } from './media-error.ts';
import { getMediaFile, toContentDigest } from './media-file.ts';
import type { Derivative, MediaFolders } from './types.ts';

/**
 * Returns the bytes of one derivative: oriented, in sRGB, without any metadata. Kept between builds
 * under `<cacheDir>/media`.
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
    if (!name.includes(`-${toContentDigest(bytes, encoderSettings)}-`)) {
      throw new MediaError(source, [
        {
          code: 'image-corrupt',
          cause: 'The picture was replaced while the site was being built.',
          remedy: 'Build again.',
        },
      ]);
    }
    try {
      return await encodePicture(bytes, derivative);
    } catch (error) {
      throw new MediaError(source, [
        {
          code: 'image-corrupt',
          cause: `The picture is damaged (${error instanceof Error ? error.message : error}).`,
          remedy: 'Export it again from the original and upload it anew.',
        },
      ]);
    }
  });
}
