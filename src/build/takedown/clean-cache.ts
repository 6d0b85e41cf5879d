import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listCaches } from '../../environment/environment.ts';
import { soundContentFile } from '../../validation/sound-content.ts';
import { versionFiles } from '../../versions/versions.ts';
import type { BuiltSite } from '../files/built-site.ts';
import { searchMemories } from '../leak-gate/remembered-gate.ts';
import { forgetSubjects, ledgerFile } from '../site/ledger.ts';
import type { Mentions } from './mentions.ts';
import { listFiles, removeFile } from '../files/site-files.ts';
import { removedDocuments } from './removed-documents.ts';

/**
 * What is cleaned by itself, or holds no entries: of what was searched for secrets, only digests and filters are kept, of
 * what has no problems one digest. The removed documents are needed until versions and output folder are clean. All else is made
 * from all entries, or by an older version.
 */
const isLasting = (name: string) =>
  /^(media|search|staging-.*)$/.test(name) ||
  searchMemories.test(name) ||
  name === soundContentFile ||
  name.startsWith(ledgerFile) ||
  name === removedDocuments ||
  versionFiles.test(name);

/**
 * Removes what was taken down from the cache of a build: what the ledger knows of it, and media that the site does not
 * show. The next build makes again what it needs.
 * @param site the built site, after its media were taken down
 */
export async function cleanCache(
  cacheDir: string,
  site: BuiltSite,
  mentions: Mentions,
): Promise<void> {
  forgetSubjects(cacheDir, mentions.isIn);
  for (const name of await readdir(cacheDir).catch(() => []))
    if (!isLasting(name)) await rm(join(cacheDir, name), { recursive: true, force: true });
  await cleanMedia(cacheDir, await site.list());
}

/**
 * Removes the caches of all other sites of the same content, which may have what was taken down: they are built from nothing.
 * One that cannot be removed, such as that of another user, stays, since nothing of this site depends on it.
 */
export async function removeOtherCaches(cacheDir: string): Promise<void> {
  for (const cache of await listCaches(cacheDir))
    if (cache !== cacheDir)
      await rm(cache, { recursive: true, force: true }).catch(() => undefined);
}

/**
 * Removes media that a site does not show from the cache of its builds.
 * @param outputs paths of all files of the site
 */
export async function cleanMedia(cacheDir: string, outputs: Iterable<string>): Promise<void> {
  const shown = new Set(Iterator.from(outputs).filter((path) => path.startsWith('media/')));
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

/** The path on the site that a file of the cache belongs to: beside a document are its text and its number of pages. */
const toShownPath = (name: string) => `media/${name.replace(/(\.pdf)\.(txt|pages)$/, '$1')}`;
