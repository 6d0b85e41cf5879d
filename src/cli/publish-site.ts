import { publishDraft } from '../build/publish-draft.ts';
import type { SiteDraft } from '../build/site-draft.ts';
import { takeDown } from '../build/takedown/run-takedown.ts';
import type { Environment } from '../environment/environment.ts';
import type { SourceMemory } from '../source/newsroom-source.ts';
import type { Versions } from '../versions/versions.ts';
import { toOwnName } from './leftovers.ts';
import { reportTakenDown, withholdFiles } from './take-down.ts';

interface Publishing {
  readonly environment: Environment;
  readonly versions: Versions;
  readonly memory: SourceMemory;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly getNow: () => number;
}

/** Publishes a site as the newest version, and then writes what differs into the output folder. */
export async function publishSite(
  draft: SiteDraft,
  { environment, versions, memory, getNow }: Publishing,
): Promise<void> {
  const { contentDir, outDir, cacheDir, protectedWords } = environment;
  const publication = { time: getNow(), reason: 'publication' } as const;
  const takenDown = await publishDraft(draft, versions, publication, async (site) => {
    const takedown = await takeDown({ contentDir, site, cacheDir, now: getNow(), memory });
    return takedown.takenDown;
  });
  reportTakenDown(await withholdFiles(takenDown, protectedWords));
  versions.writeFolder(outDir, `${outDir}.${toOwnName()}.new`);
  versions.sweep();
}
