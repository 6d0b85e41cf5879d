import { cleaningSettings } from './documents/pdf-cleaning.ts';
import { getMediaFile, toContentDigest } from './files/media-file.ts';
import { encoderSettings } from './pictures/encoders.ts';

export { getPressDigest } from './pictures/press-picture.ts';

/**
 * The digests in the addresses of what a file becomes on pages.
 * @param src `/media/x.jpg`
 * @throws MediaError when it is missing or misspelt
 */
export async function getMediaDigests(mediaDir: string, src: string): Promise<string[]> {
  const { bytes } = await getMediaFile(mediaDir, src);
  return [encoderSettings, cleaningSettings].map((settings) => toContentDigest(bytes, settings));
}
