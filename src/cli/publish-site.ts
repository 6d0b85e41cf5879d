import { publishVersion, type VersionPlan } from '../build/publish-version.ts';
import { takeDown } from '../build/takedown/run-takedown.ts';
import type { Environment } from '../environment/environment.ts';
import type { SourceMemory } from '../source/source-memory.ts';
import type { Version } from '../versions/version.ts';
import type { Versions } from '../versions/versions.ts';
import { reportTakenDown, withholdFiles } from './take-down.ts';

interface Publishing {
  readonly environment: Environment;
  /** The entries that have just been read. */
  readonly memory?: SourceMemory;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly getNow: () => number;
}

/** Publishes a version without what is not public any more. */
export async function publishSite(
  versions: Versions,
  { environment, memory, getNow }: Publishing,
  plan: Omit<VersionPlan, 'takeDown'>,
): Promise<Version> {
  const { contentDir, cacheDir, protectedWords } = environment;
  const { version, takenDown } = await publishVersion(versions, {
    ...plan,
    async takeDown(site) {
      const options = { contentDir, site, cacheDir, now: getNow(), ...(memory && { memory }) };
      return (await takeDown(options)).takenDown;
    },
  });
  reportTakenDown(await withholdFiles(takenDown, protectedWords));
  return version;
}
