import type { BuildMemory } from '../../build/build-memory.ts';
import { makeDraft } from '../../build/make-draft.ts';
import { silentProgress } from '../../build/site/progress.ts';
import type { Environment } from '../../environment/environment.ts';
import { ContentError } from '../../validation/content-error.ts';

/** Reads and makes what a build needs, and keeps it in memory alone. Content with problems is read too, as far as that goes. */
export async function warmUp(environment: Environment, memory: BuildMemory): Promise<void> {
  const versions = memory.getVersions(environment.cacheDir);
  if (!versions.getNewest()) return;
  const making = { environment, memory, versions, progress: silentProgress, isInMemory: true };
  await makeDraft(making).catch((error: unknown) => {
    if (!(error instanceof ContentError)) throw error;
  });
}
