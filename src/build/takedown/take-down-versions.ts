import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TakenDown, Takedown } from '../../publishing/visibility/takedown.ts';
import type { NewsroomSource } from '../../source/newsroom-source.ts';
import { getFormerShown } from '../../versions/kept-versions.ts';
import type { NextVersion } from '../../versions/next-version.ts';
import { OutdatedVersion, type Publication } from '../../versions/version.ts';
import {
  databaseFile,
  deleteVersions,
  openVersions,
  type Versions,
} from '../../versions/versions.ts';
import { openVersionSite } from '../files/built-site.ts';
import { planTakedown, type TakedownOptions } from './run-takedown.ts';
import { attempt } from '../../model/attempt.ts';

/** The content as it was read after a version was published. A later version may show what was not in it. */
export interface VersionContent {
  readonly number: number;
  readonly source: NewsroomSource;
}

export type CacheTakedownOptions = Omit<TakedownOptions, 'site' | 'source' | 'cacheDir'> & {
  readonly cacheDir: string;
  /** The content, if it was read while this was the newest version. */
  readonly read?: VersionContent | undefined;
  /** The versions, if they are open. */
  readonly getVersions?: ((cacheDir: string) => Versions) | undefined;
};

/**
 * Takes down from the newest version of the site, and forgets the former ones. A version from which something cannot be
 * removed is deleted, with all others.
 * @throws when the content cannot be read; then every version stays. When the cache can be neither changed nor deleted
 */
export async function takeDownVersions(options: CacheTakedownOptions): Promise<Takedown> {
  if (!existsSync(join(options.cacheDir, databaseFile))) return { takenDown: [] };
  for (;;)
    try {
      return await takeDownOnce(options);
    } catch (error) {
      // Somebody published meanwhile: the new version may show it as well.
      if (!(error instanceof OutdatedVersion)) throw error;
    }
}

async function takeDownOnce(options: CacheTakedownOptions): Promise<Takedown> {
  const { cacheDir, now, getVersions, isRebuilt, isBuilding, read } = options;
  const isFollowed = isRebuilt || isBuilding;
  // What former takedowns have left in the store, nobody can read: readers come first.
  const begun = beginOrDelete(cacheDir, getVersions ?? ((folder) => openVersions(folder, true)));
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
    const onPagesRemoved = async () => {
      if (isFollowed) next.publishAlone(publication, true);
      else next.publish(publication);
      await options.onPagesRemoved?.();
    };
    const source = read?.number === next.base ? read.source : undefined;
    const planned = { ...options, site, source, onPagesRemoved };
    const { foreseen, run } = await planTakedown(planned);
    if (!run) {
      if (!isFollowed) versions.deleteDropped();
      return { ...foreseen, takenDown: [] };
    }
    const takenDown = await run()
      .then((done) => {
        next.publishAlone(publication, isFollowed);
        return done;
      })
      .catch((error: unknown): readonly TakenDown[] => {
        if (error instanceof OutdatedVersion) throw error;
        // What was to be read may have been deleted by a publication meanwhile.
        if (isOutdated(versions, next)) throw new OutdatedVersion();
        deleteVersions(cacheDir);
        return [];
      });
    return { ...foreseen, takenDown };
  } finally {
    if (!getVersions) versions.close();
  }
}

/** Whether something else was published. It is not, as far as anybody can know, when the versions cannot be read. */
const isOutdated = (versions: Versions, next: NextVersion): boolean =>
  attempt(() => versions.getNewest()?.number !== next.base) ?? false;

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
