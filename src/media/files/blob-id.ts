import { createHash } from 'node:crypto';
import { defineFileMemory, getMediaFile } from './media-file.ts';
import { getMediaPath } from './media-path.ts';
import { MediaError } from './media-error.ts';

const remember = defineFileMemory<string>();

/**
 * The id that Git gives to a file as uploaded, in a repository with SHA-1 names. It identifies the file for people who have it without
 * revealing its name, which may say who is in a picture.
 *
 * @param src `/media/x.jpg`
 * @throws MediaError when the file is missing or misspelt
 */
export async function getBlobId(mediaDir: string, src: string): Promise<string> {
  const { path, problems } = await getMediaPath(mediaDir, src);
  if (path === undefined) throw new MediaError(src, problems);
  return remember(path, async () => {
    const { bytes } = await getMediaFile(mediaDir, src);
    return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  });
}
