import { constants } from 'node:fs';
import { copyFile, cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assetsFolder } from './compiled-pages.ts';
import { toStoreDir, type MadeSite } from './make-site.ts';

/**
 * Writes the site into an empty folder.
 * @param pages folder of the compiled pages
 * @param publicDir folder of files that are served as they are
 */
export async function stageSite(
  folder: string,
  { files }: MadeSite,
  { pages, cacheDir, publicDir }: { pages: string; cacheDir: string; publicDir: string },
): Promise<void> {
  await cp(publicDir, folder, { recursive: true });
  await cp(join(pages, assetsFolder), folder, { recursive: true });
  for (const [file, { digest }] of files) {
    const target = join(folder, file);
    await mkdir(dirname(target), { recursive: true });
    const kept = join(toStoreDir(cacheDir), digest.slice(0, 2), digest.slice(2));
    await copyFile(kept, target, constants.COPYFILE_FICLONE);
  }
}
