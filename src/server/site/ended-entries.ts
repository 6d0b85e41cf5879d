import type { Ending } from '../../publishing/visibility/takedown.ts';
import type { SiteFiles } from './site-files.ts';

/**
 * The files of a site without those of entries that have ended, from the very moment. To take them down takes seconds, and
 * longer beside a build.
 * @param endings as the last takedown foresaw them
 * @param now milliseconds since 1970-01-01T00:00Z
 */
export function hideEnded(files: SiteFiles, endings: readonly Ending[], now: number): SiteFiles {
  const ended = new Set(
    endings.flatMap(({ moment, addresses }) => (moment <= now ? addresses : [])),
  );
  if (ended.size === 0) return files;
  /** An address continues with a slash or an extension: `/releases/vigil/`, `/releases/vigil.txt`. */
  const isEnded = (segments: readonly string[]) => {
    const parts = `/${segments.join('/')}`.split(/(?=[/.])/);
    return parts.some((_, index) => ended.has(parts.slice(0, index + 1).join('')));
  };
  return {
    getFile: (segments) =>
      isEnded(segments) ? Promise.resolve(undefined) : files.getFile(segments),
  };
}
