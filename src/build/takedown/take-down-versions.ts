import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Takedown } from '../../publishing/visibility/takedown.ts';
import type { NewsroomSource } from '../../source/newsroom-source.ts';
import { getFormerShown } from '../../versions/kept-versions.ts';
import { OutdatedVersion, type Publication } from '../../versions/version.ts';
import {
  databaseFile,
  deleteVersions,
  openVersions,
  type Versions,
} from '../../versions/versions.ts';
import { openVersionSite } from '../files/built-site.ts';
import { inEachCache } from './each-cache.ts';
import {
  planTakedown,
  toTakedown,
  type TakedownOptions,
  type TakedownResult,
} from './run-takedown.ts';

/** The content as it was read after a version was published. A later version may show what was not in it. */
export interface VersionContent {
  readonly number: number;
  readonly source: NewsroomSource;
}

/** Of a cache of any site of the content. */
export type CacheTakedownOptions = Omit<
  TakedownOptions,
  'site' | 'source' | 'cacheDir' | 'onPagesRemoved'
> & {
  readonly cacheDir: string;
  /** The content, if it was read while this was the newest version. */
  readonly read?: VersionContent | undefined;
  /** The versions of this cache, if they are open. */
  readonly getVersions?: ((cacheDir: string) => Versions) | undefined;
};

/**
 * Takes down from the newest version of every site of this content, and forgets their former versions. A version from
 * which something cannot be removed is deleted, with all others of its site. A build that follows concerns only the site of
 * this cache.
 * @throws when the content cannot be read; then every version stays. When the cache of the site can be neither changed nor
 *   deleted, after all others
 */
export async function takeDownVersions(options: CacheTakedownOptions): Promise<Takedown> {
  const { getVersions, ...others } = options;
  const { results, ...errors } = await inEachCache(options.cacheDir, async (cacheDir) => {
    if (!existsSync(join(cacheDir, databaseFile))) return { takenDown: [] };
    const isOwn = cacheDir === options.cacheDir;
    const own = isOwn ? { getVersions } : { isRebuilt: false };
    return takeDownFromNewest({ ...others, ...own, cacheDir });
  });
  const takenDown = results.flatMap((takedown) => takedown.takenDown);
  return Object.assign({}, ...results, toTakedown({ ...errors, takenDown })) as Takedown;
}

async function takeDownFromNewest(options: CacheTakedownOptions): Promise<Takedown> {
  for (;;)
    try {
      return await takeDownOnce(options);
    } catch (error) {
      // Somebody published meanwhile: the new version may show it as well.
      if (!(error instanceof OutdatedVersion)) throw error;
    }
}

async function takeDownOnce(options: CacheTakedownOptions): Promise<Takedown> {
  const { cacheDir, now, getVersions, isRebuilt, usedCache, read } = options;
  const isBuilding = usedCache === cacheDir;
  const isFollowed = isRebuilt || isBuilding;
  const begun = beginOrDelete(
    cacheDir,
    getVersions ?? ((folder) => openVersions(folder, isBuilding)),
  );
  if (!begun) return { takenDown: [] };
  const { versions, next } = begun;
  try {
    const shows = getFormerShown(versions.list());
    const publication: Publication = {
      ...{ time: now, reason: 'takedown' },
      ...(shows !== undefined && { shows }),
    };
    const site = openVersionSite(next, versions.store);
    // Readers lose the pages at once; to remove every mention takes longer.
    const onPagesRemoved = () =>
      void (isFollowed ? next.publishAlone(publication, true) : next.publish(publication));
    const source = read?.number === next.base ? read.source : undefined;
    const { run, ...rest } = await planTakedown({ ...options, site, source, onPagesRemoved });
    if (!run) return { ...rest, takenDown: [] };
    const result = await run()
      .then((done) => {
        next.publishAlone(publication, isFollowed);
        return done;
      })
      .catch((error: unknown): TakedownResult => {
        if (error instanceof OutdatedVersion) throw error;
        deleteVersions(cacheDir);
        return { takenDown: [] };
      });
    return { ...rest, ...toTakedown(result) };
  } finally {
    if (!getVersions) versions.close();
  }
}

/** On a full disk, versions can be deleted but not opened. */
function beginOrDelete(cacheDir: string, open: (cacheDir: string) => Versions) {
  try {
    const versions = open(cacheDir);
    return { versions, next: versions.begin() };
  } catch {
    deleteVersions(cacheDir);
    return undefined;
  }
}
