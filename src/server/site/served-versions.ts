import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from '../../model/attempt.ts';
import { toDigest } from '../../versions/output-store.ts';
import {
  LostOutput,
  type PublishedOutput,
  type ReadVersion,
  type Version,
} from '../../versions/version.ts';
import { databaseFile, openVersions, type Versions } from '../../versions/versions.ts';
import { RecentBytes } from './recent-bytes.ts';
import { isHashed } from './response-headers.ts';
import { toAddress, type SiteFiles, type StaticFile } from './site-files.ts';

/**
 * How long a reader who has a page of a former version still gets the pictures and styles that it names, in
 * milliseconds. What was taken down is in no former version.
 */
const grace = 5 * 60_000;

/** The versions of a site, for those who read it. */
export interface ServedVersions {
  /**
   * The files of the newest version, which stay the same when another is published; undefined while there is none.
   * Call it once for each request.
   */
  getFiles(): SiteFiles | undefined;
  /** The versions as they are now; undefined while there is none. */
  get(): Versions | undefined;
  /** All kept versions, the newest first. */
  list(): Version[];
  close(): void;
}

interface OpenFile {
  readonly versions: Versions;
  /** Of the last reading. */
  mark: number;
  version: ReadVersion | undefined;
}

/**
 * @param cacheDir the cache of the site, in which builds and takedowns publish, mostly in other processes
 * @param now the clock, in milliseconds since 1970-01-01T00:00Z
 * @param onLost called when the bytes of an output are missing
 * @param copies the output folder, from which readers get such bytes until a build has made them again
 */
export function serveVersions(
  cacheDir: string,
  now: () => number,
  onLost: () => void = () => undefined,
  copies?: SiteFiles,
): ServedVersions {
  const memory = new RecentBytes();
  let open: OpenFile | undefined;

  /**
   * The versions as they are in the cache now, which may have been deleted or built again. On a full or read-only disk, they
   * cannot be opened; then the site is still in the output folder, and the build says what is wrong.
   */
  function getOpen(): OpenFile | undefined {
    if (open?.versions.isCurrent()) return open;
    open?.versions.close();
    return (open = existsSync(join(cacheDir, databaseFile)) ? attempt(openFile) : undefined);
  }

  function openFile(): OpenFile {
    const versions = openVersions(cacheDir);
    return { versions, mark: versions.getMark(), version: versions.readNewest() };
  }

  function getVersion(): ReadVersion | undefined {
    const file = getOpen();
    if (!file) return undefined;
    const mark = file.versions.getMark();
    if (mark !== file.mark) {
      file.mark = mark;
      file.version = file.versions.readNewest();
    }
    return file.version;
  }

  async function read({ digest }: PublishedOutput): Promise<StaticFile['bytes'] | undefined> {
    const known = memory.get(digest);
    if (known) return known;
    const bytes = await open?.versions.store.readLater(digest);
    return bytes && memory.set(digest, bytes);
  }

  return {
    getFiles() {
      const version = getVersion();
      return version && { getFile: (segments) => getFile(version, segments) };
    },
    get: () => getOpen()?.versions,
    list: () => getOpen()?.versions.list() ?? [],
    close() {
      open?.versions.close();
      open = undefined;
    },
  };

  async function getFile(
    version: ReadVersion,
    segments: readonly string[],
  ): Promise<StaticFile | undefined> {
    const path = segments.join('/');
    const output =
      version.outputs.get(path) ??
      (isHashed(`/${path}`) ? open?.versions.findFormer(path, now() - grace) : undefined);
    // A takedown empties a document before it removes it.
    if (!output || output.size === 0) return undefined;
    let bytes = await read(output);
    if (!bytes) {
      const newest = getVersion();
      // A takedown may have deleted it since the request began.
      if (newest && newest !== version) return getFile(newest, segments);
      onLost();
      const copy = newest && (await copies?.getFile(segments));
      if (!copy || toDigest(copy.bytes) !== output.digest) throw new LostOutput(path);
      bytes = copy.bytes;
    }
    const { digest, modified } = output;
    // 128 bits suffice to tell bytes apart.
    return {
      ...toAddress(segments),
      bytes,
      digest: digest.slice(0, 32),
      modified: new Date(modified),
    };
  }
}
