import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isUnchanged, noteLastBuild, readInputs, readLastBuild } from '../../build/last-build.ts';
import type { BuildMemory } from '../../build/build-memory.ts';
import { demandOwnSite } from '../../build/takedown/own-site.ts';
import type { VersionContent } from '../../build/takedown/take-down-versions.ts';
import { readBootId } from '../../environment/boot-id.ts';
import type { Environment } from '../../environment/environment.ts';
import { areOutputsChecked } from '../../versions/checked-outputs.ts';
import { readNewsroom } from '../../source/newsroom-source.ts';
import { prepareInspections } from '../../validation/bodies/body-inspection.ts';
import { findWrittenMeanwhile } from '../../versions/find-written.ts';
import type { ReadVersion } from '../../versions/version.ts';
import { databaseFile, openVersions, type Versions } from '../../versions/versions.ts';
import { formatError } from './format-error.ts';
import type { SiteTakedown } from './take-down.ts';
import { checkOutputFolder, writeBill } from './output-folder.ts';
import { toRealFolder, writeOutput } from './write-output.ts';
import { attempt } from '../../model/attempt.ts';

/**
 * The command that takes down what is no longer public and builds the site, unless all is as the last build left it, as
 * mostly on a schedule.
 */
export async function runBuild(
  environment: Environment,
  options: { readonly why?: string | undefined },
): Promise<void> {
  await demandOwnSite(environment);
  const { cacheDir, outDir } = environment;
  const searching = existsSync(join(cacheDir, databaseFile))
    ? findWrittenMeanwhile({ cacheDir, folder: toRealFolder(outDir) })
    : undefined;
  const inputs = await readInputs(environment);
  if (inputs !== undefined && options.why === undefined)
    if (await keepSite(environment, inputs, searching))
      return console.log(`Nothing has changed since ${outDir} was built.`);
  const { openBuildMemory } = await import('../../build/build-memory.ts');
  const memory = openBuildMemory(environment);
  try {
    const read = await readContent(environment, memory);
    const written = await searching;
    // Then a takedown reads only the versions, and the build writes only what differs.
    memory.written = attempt(() => findVersion(memory.getVersions(cacheDir), written));
    const isTakenDown = await takeDown(environment, memory, { isRestLeft: true, read });
    const { build } = await import('./build.ts');
    const { source } = read ?? {};
    await build(environment, memory, { ...options, source }).catch(async (error: unknown) => {
      if (isTakenDown) await takeDown(environment, memory);
      throw error;
    });
    if (inputs !== undefined) noteBuild(environment, memory, inputs);
  } finally {
    await memory.close();
  }
}

/**
 * Makes the output folder equal to the newest version, if a build would make that again. To read what it was made from
 * takes longer than to look through the folder, which somebody may have changed.
 * @param inputs as `readInputs` returns them
 * @param searching finds the version to which the folder is equal
 * @returns whether no build is needed
 */
async function keepSite(
  environment: Environment,
  inputs: string,
  searching: Promise<number | undefined> | undefined,
): Promise<boolean> {
  const { cacheDir, outDir, now } = environment;
  const last = readLastBuild(cacheDir);
  if (!last || !isUnchanged(last, inputs, now)) return false;
  if (!areOutputsChecked(cacheDir, readBootId())) return false;
  await checkOutputFolder(environment);
  try {
    const versions = openVersions(cacheDir);
    try {
      const newest = versions.getNewest();
      if (newest?.number !== last.version.number || newest.time !== last.version.time) return false;
      if ((await searching) !== newest.number) await writeOutput(versions, environment);
    } finally {
      versions.close();
    }
  } catch {
    // The build repairs it, or says what is wrong.
    return false;
  }
  await writeBill(outDir);
  return true;
}

/** Reads the content, and prepares for its check. */
async function readContent(
  { contentDir, cacheDir }: Environment,
  memory: BuildMemory,
): Promise<VersionContent | undefined> {
  try {
    const number = memory.getVersions(cacheDir).getNewest()?.number ?? 0;
    const source = await readNewsroom(contentDir, memory.sources);
    prepareInspections(
      source.entries.map((entry) => entry.source),
      memory.sources,
    );
    return { number, source };
  } catch {
    // The takedown says what is wrong with it.
    return undefined;
  }
}

function findVersion(versions: Versions, number: number | undefined): ReadVersion | undefined {
  const newest = versions.readNewest();
  return newest?.number === number ? newest : undefined;
}

/** @returns whether nothing failed */
async function takeDown(
  environment: Environment,
  memory: BuildMemory,
  options?: SiteTakedown,
): Promise<boolean> {
  const { reportTakenDown, takeDownFromSite } = await import('./take-down.ts');
  try {
    const { takenDown } = await takeDownFromSite(environment, memory, options);
    reportTakenDown(takenDown);
    return true;
  } catch (error) {
    // A site from which nothing can be taken down can still be replaced.
    console.error(formatError(error));
    return false;
  }
}

/** Notes from what the newest version was made, if nothing was taken down from it and it is no roll-back. */
function noteBuild({ cacheDir }: Environment, memory: BuildMemory, inputs: string): void {
  const newest = memory.getVersions(cacheDir).getNewest();
  if (newest && newest.number === memory.shown?.number)
    noteLastBuild(cacheDir, inputs, newest, memory.shown);
}
