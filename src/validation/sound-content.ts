import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getSoftwareDigest } from '../source/records/software-digest.ts';
import type { NewsroomSource } from '../source/newsroom-source.ts';

/** The file of a cache that remembers of which content somebody has compared the files. It is one digest, in which nothing can be read. */
export const soundContentFile = 'sound-content';

/**
 * Whether somebody has compared the files of this content, and found no problem. Time alone makes no problem.
 * @param cacheDir may be deleted at any time; without one, nothing is remembered
 */
export function wasSound(cacheDir: string | undefined, digest: string, now: number): boolean {
  try {
    const json = cacheDir ? readFileSync(join(cacheDir, soundContentFile), 'utf8') : '{}';
    const known = JSON.parse(json) as { readonly digest?: string; readonly since: number };
    return known.digest === digest && known.since <= now;
  } catch {
    return false;
  }
}

/** Remembers that the files of this content have no problem. */
export function noteSound(cacheDir: string | undefined, digest: string, now: number): void {
  try {
    const json = JSON.stringify({ digest, since: now });
    if (cacheDir) writeFileSync(join(cacheDir, soundContentFile), json);
  } catch {
    // On a full disk, or before the first build, they are compared again.
  }
}

let software: string | undefined;

/** Changes with everything that a comparison of the files depends on, besides the clock. */
export function toContentDigest(
  { paths, entries, settings }: NewsroomSource,
  siteUrl: string | undefined,
): string {
  software ??= getSoftwareDigest([
    'languages',
    'markdown',
    'model',
    'publishing',
    'source',
    'validation',
  ]);
  const files = [...entries, ...Object.values(settings)].map(({ source }) => source);
  // Of one text, the digest takes a third of the time.
  const digests = files.map(({ path, digest }) => `${path}\0${digest}`);
  return hash('sha256', JSON.stringify([software, siteUrl, paths, digests]));
}
