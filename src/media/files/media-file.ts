import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { basename, dirname } from 'node:path';
import pLimit from 'p-limit';
import { getFileState } from '../../source/file-state.ts';
import { NotPlainFileError, readPlainFile } from '../../source/plain-file.ts';
import { MediaError } from './media-error.ts';
import { getMediaPath, linkedFile } from './media-path.ts';

export interface MediaFile {
  source: string;
  bytes: Buffer;
}

/** Reads the file at an address, or throws a `MediaError` that says why it can't. */
export async function getMediaFile(mediaDir: string, src: string): Promise<MediaFile> {
  const { source, path, problems } = await getMediaPath(mediaDir, src);
  if (path === undefined) throw new MediaError(src, problems);
  const below = `${basename(mediaDir)}${source.slice('/media'.length)}`;
  try {
    return { source, bytes: readPlainFile(dirname(mediaDir), below) };
  } catch (error) {
    throw error instanceof NotPlainFileError ? new MediaError(src, [linkedFile]) : error;
  }
}

/**
 * Remembers what was computed from the file at an address until the file changes (see getFileState), so that
 * a process reads a picture only once even if many pages use it. Computes from as many files at a time
 * as there are cores.
 * @returns throws a `MediaError` when the file is missing or misspelt
 */
export function defineFileMemory<Value, Options extends unknown[] = []>(
  compute: (file: MediaFile, ...options: Options) => Value | Promise<Value>,
): (mediaDir: string, src: string, ...options: Options) => Promise<Value> {
  const remembered = new Map<string, { state: string | undefined; value: Promise<Value> }>();
  // A page may need 10,000 pictures at once, and all would be open and in memory.
  const limit = pLimit(availableParallelism());
  return async (mediaDir, src, ...options) => {
    const { source, path, problems } = await getMediaPath(mediaDir, src);
    if (path === undefined) throw new MediaError(src, problems);
    const state = getFileState(path);
    const known = remembered.get(path);
    if (known && known.state === state) return known.value;
    const value = limit(async () => compute(await getMediaFile(mediaDir, source), ...options));
    remembered.set(path, { state, value });
    // Do not remember a failure: the file may be replaced within the clock's resolution.
    value.catch(() => remembered.delete(path));
    return value;
  };
}

/**
 * The part of a published file's name that changes with its content: 64 bits of SHA-256 of the
 * original bytes and of everything that determines how they are encoded.
 */
export function toContentDigest(bytes: Uint8Array, settings: string): string {
  return createHash('sha256')
    .update(settings)
    .update('\0')
    .update(bytes)
    .digest('hex')
    .slice(0, 16);
}
