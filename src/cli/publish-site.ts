import { publishVersion, type VersionPlan } from '../build/publish-version.ts';
import { forgetRemovedDocuments } from '../build/takedown/removed-documents.ts';
import { takeDown } from '../build/takedown/run-takedown.ts';
import type { Environment } from '../environment/environment.ts';
import type { TakenDown } from '../publishing/takedown.ts';
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
  /** Whether the site is made again if something is taken down: then only the pages are removed. */
  readonly isRebuilt: boolean;
}

/** Publishes a version without what is not public any more. @returns the version, and what was taken down from it */
export async function publishSite(
  versions: Versions,
  { environment, memory, getNow, isRebuilt }: Publishing,
  plan: Omit<VersionPlan, 'takeDown' | 'isRebuilt'>,
): Promise<{ readonly version: Version; readonly takenDown: readonly TakenDown[] }> {
  const { contentDir, cacheDir, protectedWords } = environment;
  const { version, takenDown } = await publishVersion(versions, {
    ...plan,
    isRebuilt,
    async takeDown(site) {
      const now = getNow();
      const options = { contentDir, site, cacheDir, now, isRebuilt, ...(memory && { memory }) };
      return (await takeDown(options)).takenDown;
    },
  });
  if (takenDown.length === 0 || !isRebuilt) forgetRemovedDocuments(cacheDir);
  reportTakenDown(await withholdFiles(takenDown, protectedWords));
  return { version, takenDown };
}
