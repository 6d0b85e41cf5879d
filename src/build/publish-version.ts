import type { TakenDown } from '../publishing/visibility/takedown.ts';
import type { NextVersion } from '../versions/next-version.ts';
import {
  LostOutput,
  OutdatedVersion,
  type Output,
  type Publication,
  type Version,
} from '../versions/version.ts';
import { getFormerShown, toSiteVersions } from '../versions/kept-versions.ts';
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
  /** The newest version. It `shows` a former one if this was what a roll-back took back. */
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
 * So they are when it shows less of people, since nobody may go back to what their consent no longer covers;
 * not by a roll-back, before which the newest version showed what it covers.
 * While readers see a former version, nothing is published that a roll-back took back.
 * @throws LostOutput when the store has not what was made
 */
export async function publishVersion(
  versions: Versions,
  { publication, fill, takeDown, isRebuilt, hasFormerIndex = false }: VersionPlan,
): Promise<Published> {
  for (let attempt = 1; ; attempt += 1) {
    const next = versions.begin();
    const newest = versions.getNewest();
    const isAfterTakedown = newest?.reason === 'takedown';
    const isRollBack = publication.reason === 'rollback';
    const takenBack = isRollBack ? undefined : getTakenBack(versions);
    const former = takenBack === undefined ? next.getOutputs() : versions.getOutputs(takenBack);
    try {
      if (takenBack) fillFromFormer(next, versions, takenBack);
      await fill(next);
      const site = openVersionSite(next, versions.store);
      const takenDown = await takeDown(site);
      if (takenBack && takenDown.length === 0 && isSameSite(next.getOutputs(), former))
        return { version: newest!, takenDown, isIndexClosed: false };
      const isLess = !isRollBack && showsLess(next, former, versions.store);
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
 * The number of the version that a roll-back took back: readers can go back to it too, and what is published next changes it.
 * @returns undefined if readers see what was published last, or if a takedown has forgotten that
 */
function getTakenBack(versions: Versions): number | undefined {
  const kept = versions.list();
  return getFormerShown(kept) === undefined ? undefined : toSiteVersions(kept).versions[0]?.number;
}

/** Whether two versions show the same, except for the search index, which may be a former one still. */
const isSameSite = (
  one: ReadonlyMap<string, Output>,
  other: ReadonlyMap<string, Output>,
): boolean =>
  [...one.keys(), ...other.keys()]
    .filter((path) => !path.startsWith(`${siteIndex}/`))
    .every((path) => one.get(path)?.digest === other.get(path)?.digest);

/** Makes a version equal to a former one. @throws when that is not kept */
export function fillFromFormer(next: NextVersion, versions: Versions, number: number): void {
  const former = versions.getOutputs(number);
  for (const path of next.getOutputs().keys()) if (!former.has(path)) next.remove(path);
  for (const [path, output] of former) next.setKept(path, output);
}
