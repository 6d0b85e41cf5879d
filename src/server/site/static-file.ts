import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { toAddress, type SiteFiles, type StaticFile } from './site-files.ts';
import { attempt } from '../../model/attempt.ts';

/**
 * The decoded segments of a request's path, with composed accents like the names of our files: macOS may send an accent after
 * its letter.
 * @returns undefined if it names nothing that may be served: a malformed escape, a way out of the folder, or a hidden file
 *   (`.well-known` excepted)
 */
export function parsePath(pathname: string): string[] | undefined {
  const decoded = attempt(() => decodeURIComponent(pathname).normalize('NFC'));
  if (decoded === undefined || /[\0\\]/.test(decoded)) return undefined;
  const segments = decoded.split('/').filter((segment) => segment !== '');
  const isHidden = (segment: string): boolean =>
    segment.startsWith('.') && segment !== '.well-known';
  return segments.some(isHidden) ? undefined : segments;
}

/** The files of one folder as they are now. */
export const openFolder = (folder: string): SiteFiles => ({
  async getFile(segments) {
    try {
      const root = await realpath(folder);
      const path = await realpath(join(root, ...segments));
      // A symbolic link may lead out of the folder; its target is not part of the site.
      if (!path.startsWith(root + sep)) return undefined;
      const facts = await stat(path);
      // A takedown empties a document before it removes it.
      if (!facts.isFile() || facts.size === 0) return undefined;
      return toStaticFile(segments, await readFile(path), facts.mtime);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
});

function toStaticFile(
  segments: readonly string[],
  bytes: Uint8Array<ArrayBuffer>,
  modified: Date,
): StaticFile {
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  return { ...toAddress(segments), bytes, digest, modified };
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' || code === 'ELOOP';
}
