import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { RecentBytes } from './recent-bytes.ts';
import { toAddress, type SiteFiles, type StaticFile } from './site-files.ts';

/**
 * The decoded segments of a request's path; undefined if it names nothing that may be served:
 * a malformed escape, a way out of the folder, or a hidden file (`.well-known` excepted).
 */
export function parsePath(pathname: string): string[] | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (/[\0\\]/.test(decoded)) return undefined;
  const segments = decoded.split('/').filter((segment) => segment !== '');
  const isHidden = (segment: string): boolean =>
    segment.startsWith('.') && segment !== '.well-known';
  return segments.some(isHidden) ? undefined : segments;
}

/** Reads files of one folder and remembers them until they change on disk. */
export class StaticFolder implements SiteFiles {
  readonly #folder: string;
  readonly #read = new RecentBytes<StaticFile>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The file that these segments name; undefined when there is none inside the folder. */
  async getFile(segments: readonly string[]): Promise<StaticFile | undefined> {
    try {
      const root = await realpath(this.#folder);
      const path = await realpath(join(root, ...segments));
      // A symbolic link may lead out of the folder; its target is not part of the site.
      if (!path.startsWith(root + sep)) return undefined;
      const facts = await stat(path);
      if (!facts.isFile()) return undefined;
      const known = this.#read.get(path);
      const isFresh = known?.modified.getTime() === facts.mtime.getTime();
      if (isFresh && known.bytes.length === facts.size) return known;
      const file = toStaticFile(segments, await readFile(path), facts.mtime);
      // A build writes every file again. Equal bytes stay the same object, so that compressed forms stay cached.
      const isSame = known?.digest === file.digest;
      return this.#read.set(path, isSame ? { ...file, bytes: known.bytes } : file);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }
}

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
