import type { Version } from './version.ts';

/** Twenty to which staff can roll back, each with the version that completes it. */
export const keptVersions = 40;

/** A version and the one that completes it with a search index, as one. @param versions the newest first */
export function withoutCompleted(versions: readonly Version[]): Version[] {
  return versions.flatMap((version, index) => {
    if (versions[index - 1]?.reason === 'search') return [];
    if (version.reason !== 'search') return [version];
    const completed = versions[index + 1] ?? { ...version, reason: 'publication' };
    return [{ ...completed, number: version.number }];
  });
}
