import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mentions } from './mentions.ts';
import { containsMention } from './repair-file.ts';
import { listFiles, removeFile, replaceFile } from '../site-files.ts';

/** Files made from all entries, which the next build writes again. */
const sharedFiles = ['data-store.json', 'bodies.json'];

/** Which pages Astro keeps, by their addresses. */
const manifestFile = 'incremental-build.json';

/**
 * Removes what was taken down from the cache of a build: finished pages that mention it, and media that the
 * site does not show. The next build makes again what it needs.
 * @param cacheDir the cache of this site, or of another with the same content
 * @param site the built site, after its media were taken down
 */
export async function cleanCache(
  cacheDir: string,
  site: string,
  mentions: Mentions,
): Promise<void> {
  for (const name of sharedFiles) await rm(join(cacheDir, name), { force: true });
  const shown = new Set(await listFiles(site));
  const pages = join(cacheDir, 'dist');
  for (const path of await listFiles(pages)) {
    const isGone = isMedia(path)
      ? !shown.has(path)
      : mentions.isOwn(path) || containsMention(path, await readFile(join(pages, path)), mentions);
    if (isGone) await removeFile(pages, path);
  }
  await forgetMissingPages(cacheDir, new Set(await listFiles(pages)));
  const media = join(cacheDir, 'media');
  // The site names a document by its title, the cache by its digest.
  const untitled = new Set(
    [...shown].map((path) => path.replace(/^(media\/).*-(\w+\.pdf)$/, '$1$2')),
  );
  for (const name of await listFiles(media)) {
    const path = toShownPath(name);
    if (!shown.has(path) && !untitled.has(path)) await removeFile(media, name);
  }
}

interface Manifest {
  readonly routes: Record<string, { paths: Record<string, { readonly outputFile: string }> }>;
}

/** Removes the addresses of pages that were removed. */
async function forgetMissingPages(cacheDir: string, remaining: ReadonlySet<string>): Promise<void> {
  const path = join(cacheDir, manifestFile);
  try {
    const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest;
    for (const route of Object.values(manifest.routes))
      route.paths = Object.fromEntries(
        Object.entries(route.paths).filter(([, { outputFile }]) => remaining.has(outputFile)),
      );
    if (await replaceFile(path, JSON.stringify(manifest))) return;
  } catch {
    // Without a manifest, the next build makes every page.
  }
  await rm(path, { force: true });
}

const isMedia = (path: string) => /^(media|cards)\//.test(path);

/** The path on the site that a file of the cache belongs to; photographs for print are on no page. */
function toShownPath(name: string): string {
  if (name.startsWith('card-')) return `cards/${name.slice('card-'.length)}`;
  return `media/${name.replace(/(\.pdf)\.(txt|pages)$/, '$1')}`;
}
