import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { toReportsFile, type KeptReports } from '../../entries/bodies/kept-reports.ts';
import { readBodyDigest } from '../../entries/newsroom/body-digests.ts';
import type { StoredBody } from '../../entries/newsroom/stored-entry.ts';
import { toStoredEntry } from '../../entries/newsroom/to-stored-entry.ts';
import type { Environment } from '../../environment/environment.ts';
import type { NewsroomSource } from '../../source/newsroom-source.ts';
import { defineHidden } from '../../validation/visibility/cache-rule.ts';
import { runInOwnProcess } from '../bundling/own-process.ts';
import type { bundleReports } from './bundle-reports.ts';

const bundler = new URL('bundle-reports.ts', import.meta.url);

/**
 * Compiles all reports that are or become public into one file of the cache, unless it has them as they
 * are. A first build compiles them beside the pages.
 * @param pages folder of the compiled pages, whose name changes with the software
 * @param folder for files of this build
 */
export async function compileReports(
  source: NewsroomSource,
  environment: Environment,
  pages: Promise<string>,
  folder: string,
): Promise<void> {
  const file = toReportsFile(environment.cacheDir);
  const bodies = getReportBodies(source, environment.now);
  const { timeZone } = source.settings.site!.values;
  const bodiesKey = await toBodiesKey(bodies, environment);
  const toKey = async () =>
    `${basename(await pages)} ${environment.siteUrl} ${timeZone} ${bodiesKey}`;
  const kept = await readFile(file, 'utf8').then(
    (json) => JSON.parse(json) as KeptReports,
    () => undefined,
  );
  if (kept && kept.key === (await toKey())) return;
  const written = join(folder, 'reports.json');
  const reports = bodies.length > 0 ? await compile(environment, timeZone, bodies, folder) : {};
  await writeFile(written, JSON.stringify({ key: await toKey(), reports }));
  await rename(written, file);
}

async function compile(
  environment: Environment,
  timeZone: string,
  bodies: readonly StoredBody[],
  folder: string,
): Promise<unknown> {
  // Astro writes files of its own beside what it compiles.
  const root = join(folder, 'reports');
  const digests = new Map(bodies.map((body) => [body.file, body.digest]));
  const bundle = runInOwnProcess<typeof bundleReports>;
  await bundle(bundler, 'bundleReports', root, environment, timeZone, digests);
  const reports: unknown = JSON.parse(await readFile(join(root, 'dist/reports.json'), 'utf8'));
  await rm(root, { recursive: true });
  return reports;
}

function getReportBodies({ entries }: NewsroomSource, now: number): StoredBody[] {
  const isHidden = defineHidden(entries, now);
  return entries.flatMap((entry) =>
    entry.location.collection === 'reports' && !isHidden(entry)
      ? (toStoredEntry(entry).body ?? [])
      : [],
  );
}

/** The bodies as they were read, and what they show as it is now. */
async function toBodiesKey(
  bodies: readonly StoredBody[],
  environment: Environment,
): Promise<string> {
  const hash = createHash('sha256');
  for (const body of bodies)
    hash.update(`\0${body.file}\0${await readBodyDigest(environment, body)}`);
  return hash.digest('hex');
}
