import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { getMimeType } from 'hono/utils/mime';

/** A file of the built site, in memory. */
export interface StaticFile {
  /** Address inside the site, such as `/releases/index.html`. */
  address: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** MIME type, with a charset where it is text. */
  type: string;
  /** Hash of the bytes, so that caches stay valid when a build writes the same bytes. */
  digest: string;
  modified: Date;
}

/** Most bytes of files in memory; beyond it, the least recently read are dropped. */
const memory = 128 * 1024 * 1024;

const types: Record<string, string> = {
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
};

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
export class StaticFolder {
  readonly #folder: string;
  readonly #read = new Map<string, StaticFile>();
  #size = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Whether the folder holds an index page for these segments. */
  async hasIndex(segments: readonly string[]): Promise<boolean> {
    return (await this.getFile([...segments, 'index.html'])) !== undefined;
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
      return this.#remember(path, isSame ? { ...file, bytes: known.bytes } : file);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  #remember(path: string, file: StaticFile): StaticFile {
    this.#forget(path);
    this.#read.set(path, file);
    this.#size += file.bytes.length;
    for (const oldest of this.#read.keys()) {
      if (this.#size <= memory || oldest === path) break;
      this.#forget(oldest);
    }
    return file;
  }

  #forget(path: string): void {
    this.#size -= this.#read.get(path)?.bytes.length ?? 0;
    this.#read.delete(path);
  }
}

function toStaticFile(
  segments: readonly string[],
  bytes: Uint8Array<ArrayBuffer>,
  modified: Date,
): StaticFile {
  const address = `/${segments.join('/')}`;
  const type = getMimeType(address, types) ?? getMimeType(address) ?? 'application/octet-stream';
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  return { address, bytes, type, digest, modified };
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' || code === 'ELOOP';
}
