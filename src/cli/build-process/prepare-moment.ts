import type { BuildMemory } from '../../build/build-memory.ts';
import { openVersionSite } from '../../build/built-site.ts';
import { makeDraft } from '../../build/make-draft.ts';
import { silentProgress } from '../../build/progress.ts';
import { fillFromDraft } from '../../build/site-draft.ts';
import { planTakedown } from '../../build/takedown/run-takedown.ts';
import type { Environment } from '../../environment/environment.ts';

/**
 * Makes the site as it will be at a moment, such as the end of an embargo, and keeps it where nobody can read it. Search
 * follows with the next build. A moment at which something must be taken down is not prepared: the takedown also removes
 * it from caches and former versions.
 *
 * @param moment milliseconds since 1970-01-01T00:00Z
 * @returns whether it is prepared
 */
export async function prepareMoment(
  environment: Environment,
  memory: BuildMemory,
  moment: number,
): Promise<boolean> {
  const { contentDir, cacheDir } = environment;
  const versions = memory.getVersions(cacheDir);
  if (!versions.getNewest()) return false;
  const next = versions.begin();
  const site = openVersionSite(next, versions.store);
  const { run } = await planTakedown({ contentDir, site, now: moment, memory: memory.sources });
  if (run) return false;
  const { draft } = await makeDraft({
    environment: { ...environment, now: moment },
    memory,
    versions,
    progress: silentProgress,
    isAhead: true,
  });
  fillFromDraft(next, draft);
  next.prepare(moment);
  return true;
}

/** Publishes what was prepared for a moment that has come. @returns whether there was anything */
export const publishPrepared = ({ cacheDir, now }: Environment, memory: BuildMemory): boolean =>
  memory.getVersions(cacheDir).publishPrepared({ time: now, reason: 'moment' }) !== undefined;
