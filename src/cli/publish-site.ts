import { publishFolder } from '../build/publish-folder.ts';
import { takeDown } from '../build/takedown/run-takedown.ts';
import type { Environment } from '../environment/environment.ts';
import type { SourceMemory } from '../source/newsroom-source.ts';
import { openVersions } from '../versions/versions.ts';
import { toOwnName } from './leftovers.ts';
import { reportTakenDown, withholdFiles } from './take-down.ts';

interface Publishing {
  readonly environment: Environment;
  readonly memory: SourceMemory;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly getNow: () => number;
}

/** Publishes a folder as the newest version of the site, and then writes what differs into the output folder. */
export async function publishSite(
  staging: string,
  { environment, memory, getNow }: Publishing,
): Promise<void> {
  const { contentDir, outDir, cacheDir, protectedWords } = environment;
  const versions = openVersions(cacheDir);
  try {
    const publication = { time: getNow(), reason: 'publication' } as const;
    const takenDown = await publishFolder(staging, versions, publication, async (site) => {
      const takedown = await takeDown({ contentDir, site, cacheDir, now: getNow(), memory });
      return takedown.takenDown;
    });
    reportTakenDown(await withholdFiles(takenDown, protectedWords));
    versions.writeFolder(outDir, `${outDir}.${toOwnName()}.new`);
    versions.sweep();
  } finally {
    versions.close();
  }
}
