import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listCaches } from '../../environment/environment.ts';
import type { Takedown } from '../../publishing/visibility/takedown.ts';
import { OutdatedVersion, type Publication } from '../../versions/version.ts';
import {
  databaseFile,
  deleteVersions,
  openVersions,
  type Versions,
} from '../../versions/versions.ts';
import { openVersionSite } from '../built-site.ts';
import { planTakedown, type TakedownOptions } from './run-takedown.ts';

/** Of a cache of any site of the content. */
export type CacheTakedownOptions = Omit<TakedownOptions, 'site' | 'cacheDir' | 'onPagesRemoved'> & {
  readonly cacheDir: string;
  /** The versions of this cache, if they are open. */
  readonly getVersions?: ((cacheDir: string) => Versions) | undefined;
};

/**
 * Takes down from the newest version of every site of this content, and forgets their former versions. A version from
 * which something cannot be removed is deleted, with all others of its site. A build that follows concerns only the site of
 * this cache.
 * @throws when the content cannot be read; then every version stays
 */
export async function takeDownVersions(options: CacheTakedownOptions): Promise<Takedown> {
  let all: Takedown = { takenDown: [] };
  for (const cacheDir of await listCaches(options.cacheDir))
    if (existsSync(join(cacheDir, databaseFile))) {
      const isOwn = cacheDir === options.cacheDir;
      const { getVersions, ...others } = options;
      const ofCache = await takeDownFromNewest({
        ...others,
        cacheDir,
        ...(isOwn ? { getVersions } : { isRebuilt: false }),
      });
      all = { ...all, ...ofCache, takenDown: [...all.takenDown, ...ofCache.takenDown] };
    }
  return all;
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
  const { cacheDir, now, getVersions, isRebuilt } = options;
  const publication: Publication = { time: now, reason: 'takedown' };
  const versions = openOrDelete(cacheDir, getVersions);
  if (!versions) return { takenDown: [] };
  try {
    const next = versions.begin();
    const site = openVersionSite(next, versions.store);
    // Readers lose the pages at once; to remove every mention takes longer.
    const onPagesRemoved = () =>
      void (isRebuilt ? next.publishAlone(publication, true) : next.publish(publication));
    const { run, ...rest } = await planTakedown({ ...options, site, onPagesRemoved });
    if (!run) return { ...rest, takenDown: [] };
    return await run().then((takenDown) => {
      next.publishAlone(publication, isRebuilt);
      return { ...rest, takenDown };
    }, deleteUnlessOutdated);
  } finally {
    if (!getVersions) versions.close();
  }

  function deleteUnlessOutdated(error: unknown): Takedown {
    if (error instanceof OutdatedVersion) throw error;
    deleteVersions(cacheDir);
    return { takenDown: [] };
  }
}

/** On a full disk, versions can be deleted but not opened. */
function openOrDelete(cacheDir: string, open: (cacheDir: string) => Versions = openVersions) {
  try {
    return open(cacheDir);
  } catch {
    deleteVersions(cacheDir);
    return undefined;
  }
}
