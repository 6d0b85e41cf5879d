import type { TakenDown } from '../publishing/visibility/takedown.ts';
import type { NextVersion } from '../versions/next-version.ts';
import {
  LostOutput,
  OutdatedVersion,
  type Output,
  type Publication,
  type Version,
} from '../versions/version.ts';
import type { Versions } from '../versions/versions.ts';
import { showsLess } from './shown-less.ts';
import { openVersionSite, type BuiltSite } from './files/built-site.ts';
import { siteIndex } from './search/index-folder.ts';

/** What is published, and when. */
export interface VersionPlan {
  readonly publication: Publication;
  /** Makes the changes. It is called again when another version was published meanwhile. */
  readonly fill: (next: NextVersion) => Promise<void> | void;
  /** Removes from a site what is no longer public. */
  readonly takeDown: (site: BuiltSite) => Promise<readonly TakenDown[]>;
  /** Whether the site is made again if something was taken down, because it may still mention that. */
  readonly isRebuilt: boolean;
  /** Whether it has the search index of the version before it: a version that shows less then has none. */
  readonly hasFormerIndex?: boolean | undefined;
}

/** What was published. */
export interface Published {
  readonly version: Version;
  /** What had to be taken down from it. */
  readonly takenDown: readonly TakenDown[];
  /** Whether readers cannot search it, because the former index would find what it shows no more. */
  readonly isIndexClosed: boolean;
}

/** Most attempts while others publish, such as takedowns. */
const attempts = 10;

/**
 * Publishes a version without anything that is not public any more, also if it was taken down while the version was made.
 * After a takedown, the former versions are forgotten: what that left may still mention what is gone, and have its pictures.
 * So they are when a testimony shows a person otherwise, since nobody may go back to what their consent no longer covers;
 * not by a roll-back, before which the newest version showed what it covers.
 * @throws LostOutput when the store has not what was made
 */
export async function publishVersion(
  versions: Versions,
  { publication, fill, takeDown, isRebuilt, hasFormerIndex = false }: VersionPlan,
): Promise<Published> {
  for (let attempt = 1; ; attempt += 1) {
    const isAfterTakedown = versions.getNewest()?.reason === 'takedown';
    const next = versions.begin();
    const former =
      publication.reason === 'rollback' ? undefined : beginFromPublished(next, versions);
    try {
      await fill(next);
      const site = openVersionSite(next, versions.store);
      const takenDown = await takeDown(site);
      const isLess = former !== undefined && showsLess(next, former, versions.store);
      const isIndexClosed = isLess && hasFormerIndex;
      if (isIndexClosed) for (const path of await site.list(siteIndex)) await site.remove(path);
      const isTakedown = takenDown.length > 0 || isLess;
      const version =
        isAfterTakedown || isTakedown
          ? next.publishAlone(isTakedown && isRebuilt ? toTakedown(publication) : publication)
          : next.publish(publication);
      return { version, takenDown, isIndexClosed };
    } catch (error) {
      if (!(error instanceof OutdatedVersion) || attempt === attempts) throw error;
      // Nobody has published: to begin again would not bring it back.
      const lost = (versions.getNewest()?.number ?? 0) === next.base && findLost(next, versions);
      if (lost) throw new LostOutput(lost);
    }
  }
}

/** The path of an output that the store has lost. */
const findLost = (next: NextVersion, { store }: Versions): string | undefined =>
  next
    .getOutputs()
    .entries()
    .find(([, output]) => !store.has(output))?.[0];

/** The version that follows it is published alone. */
const toTakedown = (publication: Publication): Publication => ({
  ...publication,
  reason: 'takedown',
});

/**
 * After a roll-back, lets a version change what was published before: readers can go back to that too.
 * @returns the outputs that it changes
 */
function beginFromPublished(next: NextVersion, versions: Versions): ReadonlyMap<string, Output> {
  const isRolledBack = versions.getNewest()?.shows !== undefined;
  const published = isRolledBack && versions.list().find(({ shows }) => shows === undefined);
  if (!published) return next.getOutputs();
  fillFromFormer(next, versions, published.number);
  return versions.getOutputs(published.number);
}

/**
 * Makes a version equal to a former one, except for the admin: that of the newest fits the server.
 * @throws when the former version is not kept
 */
export function fillFromFormer(next: NextVersion, versions: Versions, number: number): void {
  const former = versions.getOutputs(number);
  const isOfSite = (path: string) => !path.startsWith('admin/');
  for (const path of next.getOutputs().keys())
    if (isOfSite(path) && !former.has(path)) next.remove(path);
  for (const [path, output] of former) if (isOfSite(path)) next.setKept(path, output);
}
