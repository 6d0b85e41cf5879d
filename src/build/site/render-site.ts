import { cp, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { assetsFolder, openPages } from './compiled-pages.ts';
import { openKeptOutputs } from './kept-outputs.ts';

/**
 * Writes the site into an empty folder: what changed is rendered, everything else is taken from the cache.
 * @param pages folder of the compiled pages
 * @param publicDir folder of files that are served as they are
 */
export async function renderSite(
  site: string,
  { pages, cacheDir, publicDir }: { pages: string; cacheDir: string; publicDir: string },
): Promise<void> {
  await cp(publicDir, site, { recursive: true });
  await cp(join(pages, assetsFolder), site, { recursive: true });
  const kept = openKeptOutputs(cacheDir, basename(pages));
  for (const { file, cacheKey, render } of await openPages(pages)) {
    const target = join(site, file);
    await mkdir(dirname(target), { recursive: true });
    if (cacheKey !== undefined && (await kept.restore(file, cacheKey, site))) continue;
    const content = await render();
    await writeFile(target, content);
    if (cacheKey !== undefined) await kept.keep(file, cacheKey, content);
  }
  await kept.prune();
}
