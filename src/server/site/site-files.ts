import { getMediaType } from '../../publishing/addresses/media-type.ts';

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

/** The address of a file and its MIME type. */
export function toAddress(segments: readonly string[]): Pick<StaticFile, 'address' | 'type'> {
  const address = `/${segments.join('/')}`;
  return { address, type: getMediaType(address) };
}
