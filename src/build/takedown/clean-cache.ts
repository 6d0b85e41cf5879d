import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mentions } from './mentions.ts';
import { containsMention } from './repair-file.ts';
import { toOutputsDir, toSitePath } from '../site/kept-outputs.ts';
import { listFiles, removeFile } from '../site-files.ts';

/**
 * What is cleaned file by file or holds no entries: of what was searched for secrets, only digests and filters
 * are kept. The others are made from all entries, or by an older version. The search index is cleaned afterwards.
 */
const lasting = /^(outputs|media|admin|search|secrets|staging-.*)$/;

/**
 * Removes what was taken down from the cache of a build: rendered files that mention it, and media that the
 * site does not show. The next build makes again what it needs.
 * @param cacheDir the cache of this site, or of another with the same content
 * @param site the built site, after its media were taken down
 */
export async function cleanCache(
  cacheDir: string,
  site: string,
  mentions: Mentions,
): Promise<void> {
  for (const name of await readdir(cacheDir).catch(() => []))
    if (!lasting.test(name)) await rm(join(cacheDir, name), { recursive: true, force: true });
  const shown = new Set(await listFiles(site));
  const outputs = toOutputsDir(cacheDir);
  for (const name of await listFiles(outputs)) {
    const path = toSitePath(name);
    const isGone = isMedia(path)
      ? !shown.has(path)
      : mentions.isOwn(path) ||
        containsMention(path, await readFile(join(outputs, name)), mentions);
    if (isGone) await removeFile(outputs, name);
  }
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

const isMedia = (path: string) => /^(media|cards)\//.test(path);

/** The path on the site that a file of the cache belongs to; photographs for print are on no page. */
function toShownPath(name: string): string {
  if (name.startsWith('card-')) return `cards/${name.slice('card-'.length)}`;
  return `media/${name.replace(/(\.pdf)\.(txt|pages)$/, '$1')}`;
}
