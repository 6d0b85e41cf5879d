import type { TakenDown } from '../publishing/takedown.ts';
import type { NextVersion } from '../versions/next-version.ts';
import { OutdatedVersion, type Publication, type Version } from '../versions/version.ts';
import type { Versions } from '../versions/versions.ts';
import { openVersionSite, type BuiltSite } from './built-site.ts';

/** What is published, and when. */
export interface VersionPlan {
  readonly publication: Publication;
  /** Makes the changes. It is called again when another version was published meanwhile. */
  readonly fill: (next: NextVersion) => Promise<void> | void;
  /** Removes from a site what is no longer public. */
  readonly takeDown: (site: BuiltSite) => Promise<readonly TakenDown[]>;
}

/** Most attempts while others publish, such as takedowns. */
const attempts = 10;

/**
 * Publishes a version without anything that is not public any more, also if it was taken down while the version was made.
 * @returns the version, and what had to be taken down from it; then the former versions are forgotten
 */
export async function publishVersion(
  versions: Versions,
  { publication, fill, takeDown }: VersionPlan,
): Promise<{ readonly version: Version; readonly takenDown: readonly TakenDown[] }> {
  for (let attempt = 1; ; attempt += 1)
    try {
      const next = versions.begin();
      await fill(next);
      const takenDown = await takeDown(openVersionSite(next, versions.store));
      const version =
        takenDown.length > 0 ? next.publishAlone(publication) : next.publish(publication);
      return { version, takenDown };
    } catch (error) {
      if (!(error instanceof OutdatedVersion) || attempt === attempts) throw error;
    }
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
