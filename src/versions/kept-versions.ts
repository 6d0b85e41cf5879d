import type { Version } from './version.ts';

/** Twenty to which staff can roll back, each with the version that completes it. */
export const keptVersions = 40;

/** What a version shows otherwise than the one before it. */
export interface VersionChange {
  /** The titles of the first entries, those of publications first. */
  readonly titles: readonly string[];
  /** How many other entries there are. */
  readonly others: number;
}

/** A version as staff recognize it. */
export interface ListedVersion extends Version {
  /** Absent of the first one that is kept. */
  readonly change?: VersionChange;
}

/** Between which versions of a site staff choose. */
export interface SiteVersions {
  /** Without those that show one of the others, as roll-backs do; the newest first. */
  readonly versions: readonly Version[];
  /** The number of the one that readers see; undefined if that is not kept. */
  readonly shown: number | undefined;
}

/** @param kept all kept versions, the newest first */
export function toSiteVersions(kept: readonly Version[]): SiteVersions {
  const [newest] = kept;
  return {
    versions: kept.filter(({ shows }) => shows === undefined),
    shown: newest?.shows ?? newest?.number,
  };
}

/** The number of the version that readers see, if that is not the newest. @param kept all kept versions, the newest first */
export function getFormerShown(kept: readonly Version[]): number | undefined {
  const { versions, shown } = toSiteVersions(kept);
  return shown === versions[0]?.number ? undefined : shown;
}

/** A version and the one that completes it with a search index, as one. @param versions the newest first */
export function withoutCompleted(versions: readonly Version[]): Version[] {
  return versions.flatMap((version, index) => {
    if (versions[index - 1]?.reason === 'search') return [];
    if (version.reason !== 'search') return [version];
    const completed = versions[index + 1] ?? { ...version, reason: 'publication' };
    return [{ ...completed, number: version.number }];
  });
}
