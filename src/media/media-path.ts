import { lstat, realpath } from 'node:fs/promises';
import { join, relative, isAbsolute } from 'node:path';
import { findName, toSpelling } from './media-spelling.ts';
import type { MediaProblem } from './types.ts';

export interface ResolvedMedia {
  /** The address with the letters the file has on disk, `/media/2011/x.jpg`. */
  source: string;
  /** Absolute path of an existing file; absent when a problem says why. */
  path?: string;
  problems: MediaProblem[];
}

/**
 * Finds the file that an address in a text means. Every folder on the way is listed and compared
 * letter by letter, because macOS and Windows open `Photo.JPG` when asked for `photo.jpg` and the
 * web server that publishes the site does not.
 *
 * @param mediaDir `<CONTENT_DIR>/media`
 * @param src as written in the text: `/media/2011/x.jpg`, percent-encoded or not
 */
export async function getMediaPath(mediaDir: string, src: string): Promise<ResolvedMedia> {
  const segments = toSegments(src);
  if (!Array.isArray(segments)) return { source: src, problems: [segments] };

  const problems: MediaProblem[] = [];
  const found: string[] = [];
  for (const segment of segments) {
    const name = await findName(join(mediaDir, ...found), segment);
    if (name === undefined) return { source: src, problems: [toMissing(segments)] };
    if (name !== segment) problems.push(toSpelling(src, segment, name));
    found.push(name);
  }

  const path = join(mediaDir, ...found);
  const source = `/media/${found.join('/')}`;
  const [root, target] = await Promise.all([realpath(mediaDir), realpath(path).catch(() => '')]);
  if (target === '') return { source, problems: [toMissing(segments)] };
  const inside = relative(root, target);
  if (inside.startsWith('..') || isAbsolute(inside)) {
    return { source, problems: [...problems, outside('it is a link to a place outside it')] };
  }
  if (!(await lstat(target)).isFile()) return { source, problems: [toMissing(segments)] };
  return problems.length > 0 ? { source, problems } : { source, path, problems };
}

function toSegments(src: string): string[] | MediaProblem {
  const decoded = decode(src);
  if (!decoded.startsWith('/media/') || /[\\\0?#]/.test(decoded)) {
    return {
      code: 'media-address',
      cause: `“${src}” is not the address of a file in the media folder.`,
      remedy: 'Write /media/ and the name of the file, for example /media/march.jpg.',
    };
  }
  const segments = decoded.slice('/media/'.length).split('/');
  if (segments.includes('..') || segments.includes('.')) return outside('it contains “..” or “.”');
  if (segments.includes('')) return toMissing(segments);
  return segments;
}

/** A percent sign that begins no escape is part of the name, as in `/media/50%.jpg`. */
function decode(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}

function toMissing(segments: string[]): MediaProblem {
  return {
    code: 'media-missing',
    cause: `There is no file “${segments.join('/')}” in the media folder.`,
    remedy: 'Upload the file, or correct its name in the text.',
  };
}

function outside(reason: string): MediaProblem {
  return {
    code: 'media-outside',
    cause: `The address leaves the media folder: ${reason}.`,
    remedy: 'Copy the file into the media folder and use its address there.',
  };
}
