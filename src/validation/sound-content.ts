import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getSoftwareDigest } from '../source/records/software-digest.ts';
import type { NewsroomSource } from '../source/newsroom-source.ts';

/** Remembers of which content somebody has compared the files, and found no problem. */
export interface SoundContent {
  /** Whether it is this content. Time alone makes no problem. */
  has(digest: string, now: number): boolean;
  note(digest: string, now: number): void;
}

/** The file of a cache that holds it. It is one digest, in which nothing can be read. */
export const soundContentFile = 'sound-content';

/** @param cacheDir may be deleted at any time; without one, nothing is remembered */
export function openSoundContent(cacheDir: string | undefined): SoundContent {
  if (!cacheDir) return { has: () => false, note: () => undefined };
  const file = join(cacheDir, soundContentFile);
  return {
    has(digest, now) {
      try {
        const known = JSON.parse(readFileSync(file, 'utf8')) as { digest: string; since: number };
        return known.digest === digest && known.since <= now;
      } catch {
        return false;
      }
    },
    note(digest, now) {
      try {
        writeFileSync(file, JSON.stringify({ digest, since: now }));
      } catch {
        // On a full disk, or before the first build, they are compared again.
      }
    },
  };
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
  const digest = createHash('sha256').update(JSON.stringify([software, siteUrl, paths]));
  for (const { path, digest: ofFile } of files) digest.update(`${path}\0${ofFile}\0`);
  return digest.digest('hex');
}
