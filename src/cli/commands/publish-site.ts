import { publishVersion, type Published, type VersionPlan } from '../../build/publish-version.ts';
import { takeDown } from '../../build/takedown/run-takedown.ts';
import { isLasting, type SiteBasis } from '../../build/takedown/lasting-site.ts';
import type { Environment } from '../../environment/environment.ts';
import { readNewsroom } from '../../source/newsroom-source.ts';
import type { SourceMemory } from '../../source/source-memory.ts';
import type { Versions } from '../../versions/versions.ts';
import { reportTakenDown, withholdFiles } from './take-down.ts';

interface Publishing {
  readonly environment: Environment;
  /** What the version is made from; absent for one that was published before. */
  readonly made?: SiteBasis | undefined;
  /** The entries that have just been read. */
  readonly memory?: SourceMemory;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly getNow: () => number;
  /** Whether the site is made again if something is taken down: then only the pages are removed. */
  readonly isRebuilt: boolean;
}

/** Publishes a version without what is not public any more. */
export async function publishSite(
  versions: Versions,
  { environment, made, memory, getNow, isRebuilt }: Publishing,
  plan: Omit<VersionPlan, 'takeDown' | 'isRebuilt'>,
): Promise<Published> {
  const { contentDir, cacheDir, protectedWords } = environment;
  const published = await publishVersion(versions, {
    ...plan,
    isRebuilt,
    async takeDown(site) {
      const now = getNow();
      const source = await readNewsroom(contentDir, memory);
      if (made && isLasting(made, source, now)) return [];
      // Of what it shows of people, that was left to a build which began after them: this one has read them before.
      const isRestLeft = isRebuilt && made === undefined;
      const options = { contentDir, site, cacheDir, now, isRebuilt, isRestLeft, memory, source };
      return (await takeDown(options)).takenDown;
    },
  });
  reportTakenDown(await withholdFiles(published.takenDown, protectedWords));
  return published;
}
