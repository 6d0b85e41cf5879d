import type { BuildMemory } from '../../build/build-memory.ts';
import { openVersionSite } from '../../build/files/built-site.ts';
import { makeDraft } from '../../build/make-draft.ts';
import { silentProgress } from '../../build/site/progress.ts';
import { planTakedown } from '../../build/takedown/run-takedown.ts';
import type { Environment } from '../../environment/environment.ts';
import type { SiteBasis } from '../../build/takedown/lasting-site.ts';
import type { Publishable } from '../../publishing/visibility/lifecycle.ts';
import { getNextMoment } from '../../publishing/visibility/next-moment.ts';
import { readNewsroom } from '../../source/newsroom-source.ts';
import type { SourceMemory } from '../../source/source-memory.ts';

/**
 * Makes the site as it will be at a moment, such as the end of an embargo, and keeps it where nobody can read it. Search
 * follows with the next build. A moment at which something must be taken down is not prepared: the takedown also removes
 * it from caches and former versions.
 *
 * @param moment milliseconds since 1970-01-01T00:00Z
 * @returns what it was made from; undefined if it is not prepared
 */
export async function prepareMoment(
  environment: Environment,
  memory: BuildMemory,
  moment: number,
): Promise<SiteBasis | undefined> {
  const { contentDir, cacheDir } = environment;
  const versions = memory.getVersions(cacheDir);
  if (!versions.getNewest()) return undefined;
  const next = versions.begin();
  const site = openVersionSite(next, versions.store);
  const { run } = await planTakedown({
    ...{ contentDir, site, now: moment, memory: memory.sources },
    isRebuilt: true,
  });
  if (run) return undefined;
  const made = await makeDraft({
    environment: { ...environment, now: moment },
    memory,
    versions,
    progress: silentProgress,
    isInMemory: true,
  });
  made.draft.fill(next);
  next.prepare(moment);
  return made;
}

/**
 * Publishes what was prepared for a moment that has come, unless the content has changed since, or the machine slept so
 * long that something has ended as well.
 * @param made from what it was prepared
 * @returns whether it was published
 */
export async function publishPrepared(
  { contentDir, cacheDir, now }: Environment,
  memory: BuildMemory,
  made: SiteBasis | undefined,
): Promise<boolean> {
  if (!made || !(await isUnchanged(made, contentDir, memory.sources, now))) return false;
  const versions = memory.getVersions(cacheDir);
  return versions.publishPrepared({ time: now, reason: 'moment' }) !== undefined;
}

/** Whether the content is as it was when a site was made, and no moment has come since at which something ends. */
async function isUnchanged(
  { source, moment }: SiteBasis,
  contentDir: string,
  memory: SourceMemory | undefined,
  now: number,
): Promise<boolean> {
  if ((await readNewsroom(contentDir, memory)) !== source) return false;
  const entries = source.entries.map(({ values }) => values as Publishable);
  return (getNextMoment(entries, moment) ?? Infinity) > now;
}
