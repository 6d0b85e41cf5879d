import { getMimeType } from 'hono/utils/mime';
import { findHandoutFormat, handoutTypes } from '../../publishing/handout-formats.ts';

/** A file of the built site, in memory. */
export interface StaticFile {
  /** Address inside the site, such as `/releases/index.html`. */
  readonly address: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** MIME type, with a charset where it is text. */
  readonly type: string;
  /** Hash of the bytes, so that caches stay valid when a build makes the same bytes. */
  readonly digest: string;
  readonly modified: Date;
}

/** The files of a site from which one request is answered. */
export interface SiteFiles {
  /** The file that these segments of a path name; undefined when there is none. */
  getFile(segments: readonly string[]): Promise<StaticFile | undefined>;
}

const types: Record<string, string> = {
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
};

/** The address of a file and its MIME type. */
export function toAddress(segments: readonly string[]): Pick<StaticFile, 'address' | 'type'> {
  const address = `/${segments.join('/')}`;
  const format = findHandoutFormat(address);
  const type = format
    ? handoutTypes[format]
    : (getMimeType(address, types) ?? getMimeType(address));
  return { address, type: type ?? 'application/octet-stream' };
}
