import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { findName, toSpelling } from './media-spelling.ts';
import { message } from '../../languages/message.ts';
import type { Problem } from '../../languages/problems/problem.ts';

export interface ResolvedMedia {
  /** The address, spelt like the file on disk: `/media/2011/x.jpg`. */
  source: string;
  /** Absolute path of an existing file; absent if there are problems. */
  path?: string;
  problems: Problem[];
}

/**
 * Finds the file at an address. Lists every folder on the way and compares the names exactly, because
 * macOS and Windows open `Photo.JPG` for `photo.jpg`, and the web server that publishes the site does
 * not.
 *
 * @param mediaDir `<CONTENT_DIR>/media`
 * @param src as written in the entry: `/media/2011/x.jpg`, percent-encoded or not
 */
export async function getMediaPath(mediaDir: string, src: string): Promise<ResolvedMedia> {
  const segments = toSegments(src);
  if (!Array.isArray(segments)) return { source: src, problems: [segments] };

  const problems: Problem[] = [];
  const found: string[] = [];
  let path = mediaDir;
  let status = getStatus(path);
  for (const segment of segments) {
    // Checked before listing, so that not even the names behind a link are revealed.
    if (status?.isSymbolicLink()) return { source: src, problems: [linkedFile] };
    const name = await findName(path, segment);
    if (name === undefined) return { source: src, problems: [toMissing(segments)] };
    if (name !== segment) problems.push(toSpelling(src, segment, name));
    found.push(name);
    path = join(path, name);
    status = getStatus(path);
  }
  const source = `/media/${found.join('/')}`;
  if (status?.isSymbolicLink()) return { source, problems: [linkedFile] };
  if (!status?.isFile()) return { source, problems: [toMissing(segments)] };
  return problems.length > 0 ? { source, problems } : { source, path, problems };
}

/** Without waiting for other work: every picture of every page is looked up, and waiting takes twenty times as long. */
function getStatus(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function toSegments(src: string): string[] | Problem {
  const decoded = decodeAddress(src);
  if (!decoded.startsWith('/media/') || /[\\\0?#]/.test(decoded)) {
    return {
      code: 'media-address',
      cause: message('“{src}” is not the address of a file in the media folder.', { src }),
      remedy: message('Write /media/ and the name of the file, for example /media/march.jpg.'),
    };
  }
  const segments = decoded.slice('/media/'.length).split('/');
  if (segments.includes('..') || segments.includes('.')) return dotted;
  if (segments.includes('')) return toMissing(segments);
  return segments;
}

/** An address with the names of its files. A percent sign that does not begin an escape is part of the name, as in `/media/50%.jpg`. */
export function decodeAddress(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}

function toMissing(segments: string[]): Problem {
  return {
    code: 'media-missing',
    cause: message('There is no file “{file}” in the media folder.', { file: segments.join('/') }),
    remedy: message('Upload the file, or correct its name in the text.'),
  };
}

const copyIt = message('Copy the file into the media folder and use its address there.');

const dotted: Problem = {
  code: 'media-outside',
  cause: message('The address leaves the media folder: it contains “..” or “.”.'),
  remedy: copyIt,
};

/** The problem of a link in the media folder, or of a media folder that is a link. */
export const linkedFile: Problem = {
  code: 'media-outside',
  cause: message(
    'The address leads over a link to another file or folder, and links are not followed.',
  ),
  remedy: copyIt,
};
