import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { toReportsFile, type KeptReports } from '../../entries/bodies/kept-reports.ts';
import { readBodyDigest } from '../../entries/newsroom/body-digest.ts';
import { toStoredEntry } from '../../entries/newsroom/to-stored-entry.ts';
import type { Environment } from '../../environment/environment.ts';
import type { NewsroomSource } from '../../source/newsroom-source.ts';
import { runInOwnProcess } from '../bundling/own-process.ts';
import type { bundleReports } from './bundle-reports.ts';

const bundler = new URL('bundle-reports.ts', import.meta.url);

/**
 * Compiles all reports into one file of the cache, unless it has them as they are. A first
 * build compiles them beside the pages.
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
  const bodies = await toBodiesKey(source, environment);
  const toKey = async () => `${basename(await pages)} ${environment.siteUrl} ${bodies}`;
  const kept = await readFile(file, 'utf8').then(
    (json) => JSON.parse(json) as KeptReports,
    () => undefined,
  );
  if (kept && kept.key === (await toKey())) return;
  // Astro writes files of its own beside what it compiles.
  const root = join(folder, 'reports');
  await runInOwnProcess<typeof bundleReports>(bundler, 'bundleReports', root, environment);
  const reports: unknown = JSON.parse(await readFile(join(root, 'dist/reports.json'), 'utf8'));
  await writeFile(join(root, 'reports.json'), JSON.stringify({ key: await toKey(), reports }));
  await rename(join(root, 'reports.json'), file);
  await rm(root, { recursive: true });
}

/** The bodies of all reports, as they are now. */
async function toBodiesKey({ entries }: NewsroomSource, environment: Environment): Promise<string> {
  const hash = createHash('sha256');
  for (const entry of entries) {
    if (entry.location.collection !== 'reports') continue;
    const { body } = toStoredEntry(entry);
    if (body) hash.update(`\0${body.file}\0${await readBodyDigest(environment, body)}`);
  }
  return hash.digest('hex');
}
