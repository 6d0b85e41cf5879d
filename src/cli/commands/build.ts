import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { BuildMemory } from '../../build/build-memory.ts';
import { openFolderSite, openVersionSite } from '../../build/files/built-site.ts';
import { makeDraft } from '../../build/make-draft.ts';
import { cleanMedia } from '../../build/takedown/clean-cache.ts';
import { forgetRemovedDocuments } from '../../build/takedown/removed-documents.ts';
import { demandMounted } from '../../build/takedown/unmounted-folders.ts';
import { readClock, startClock, type Environment } from '../../environment/environment.ts';
import { readBootId } from '../../environment/boot-id.ts';
import { demandProtection } from '../../server/store/repository/protection.ts';
import type { MadeParts } from '../../server/publisher/build-requests.ts';
import { doubtOutputs, noteOutputsChecked } from '../../versions/checked-outputs.ts';
import type { NewsroomSource } from '../../source/newsroom-source.ts';
import { saveRead } from '../../validation/check-newsroom.ts';
import { LostOutput, type VersionReason } from '../../versions/version.ts';
import { printProgress } from './build-progress.ts';
import { clearIncomplete, isSweepDue, noteSweep } from './leftovers.ts';
import { checkOutputFolder, writeBill } from './output-folder.ts';
import { publishSite } from './publish-site.ts';
import { writeOutput } from './write-output.ts';

/** How a build differs from that of a command without options. */
interface BuildOptions {
  /** Address of a file for which to print why it was rendered, or not: `/releases/vigil/`. */
  readonly why?: string | undefined;
  /** For a server, whose readers see the pages before the search index is complete. */
  readonly served?: ServedBuild | undefined;
  /** The content, if it has just been read. */
  readonly source?: NewsroomSource | undefined;
}

export interface ServedBuild {
  /** Called again and again while pages are rendered. */
  readonly onProgress: (made: MadeParts) => void;
  /** Called when readers see the new pages. The search index and the output folder follow. */
  readonly onPublished: () => void;
  /** Whether another build waits for the end of this one, so that what readers do not wait for is left to that. */
  readonly isUrgent: () => boolean;
}

/**
 * Builds the site and replaces the old one in one step: while the build runs, and when it fails, the
 * output folder stays as it was. What the cache has lost is made again.
 *
 * @param memory what a takedown has just read, or builds before this one have made
 * @throws ContentError for content with problems, and any other error of the build
 */
export async function build(
  environment: Environment,
  memory: BuildMemory,
  options: BuildOptions = {},
): Promise<void> {
  const { cacheDir } = environment;
  // A server did so when it opened the content.
  if (!options.served) await demandProtection(environment);
  await checkOutputFolder(environment);
  try {
    await buildOnce(environment, memory, options).catch(async (error: unknown) => {
      if (!(error instanceof LostOutput)) throw error;
      doubtOutputs(cacheDir);
      await buildOnce(environment, memory, { ...options, source: undefined });
    });
  } catch (error) {
    if (options.served) await writeNewest(environment, memory);
    throw error;
  }
  noteOutputsChecked(cacheDir, readBootId());
}

/** Writes what an earlier build has published and left to this one, which has failed: the next one may fail as well. */
async function writeNewest(environment: Environment, memory: BuildMemory): Promise<void> {
  try {
    const versions = memory.getVersions(environment.cacheDir);
    const newest = versions.getNewest()?.number;
    if (newest !== undefined && memory.written?.number !== newest)
      memory.written = await writeOutput(versions, environment);
  } catch {
    // What made the build fail says more.
  }
}

async function buildOnce(
  environment: Environment,
  memory: BuildMemory,
  { why, served, source }: BuildOptions,
): Promise<void> {
  const { contentDir, outDir, cacheDir } = environment;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const begun = performance.now();
  const getNow = startClock(environment);
  const getDuration = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  const versions = memory.getVersions(cacheDir);
  // The cache may have been deleted, and then only the folder says what readers see.
  const isPublished = versions.getNewest() !== undefined;
  const shown = isPublished
    ? openVersionSite(versions.begin(), versions.store)
    : openFolderSite(outDir);
  await demandMounted(contentDir, shown);
  const progress = printProgress({
    write: console.log,
    now: () => performance.now(),
    onCount: served?.onProgress,
    why,
  });
  const makeSite = (read?: NewsroomSource) =>
    makeDraft({
      ...{ memory, versions, progress, source: read },
      environment: { ...environment, now: getNow() },
    });
  let made = await makeSite(source);
  /** The version to which the output folder is equal, unless somebody else publishes meanwhile. */
  let { written } = memory;
  let newest = versions.getNewest()?.number ?? 0;
  if (written?.number !== newest) written = undefined;
  // A first site is complete at once.
  const isCompleted = served !== undefined && newest > 0;
  const isUrgent = isCompleted ? served.isUrgent : undefined;
  /** @returns false if the search index is left to the next build */
  const publish = async (reason: VersionReason, hasSearch: boolean): Promise<boolean> => {
    if (hasSearch && !(await made.addSearch(isUrgent))) return false;
    if (versions.getNewest()?.reason === 'takedown') {
      await cleanMedia(cacheDir, made.draft.outputs.keys());
      // Then the cache has nothing of what was taken down, also if this process is killed.
      await made.remember();
    }
    const { version, takenDown, isIndexClosed } = await publishSite(
      versions,
      { environment, made, memory: memory.sources, getNow, isRebuilt: served !== undefined },
      {
        publication: { time: getNow(), reason },
        fill: made.draft.fill,
        hasFormerIndex: !hasSearch,
      },
    );
    const isRolledBack = version.shows !== undefined;
    if (isRolledBack && hasSearch)
      console.log(
        'Readers go on to see a former version: the content is as before the roll-back. “npm run roll-back” lists the newest.',
      );
    if (takenDown.length === 0 && !isRolledBack) {
      if (!isIndexClosed) made.draft.notePublished(version);
      memory.shown = { number: version.number, source: made.source, moment: made.moment };
      // Readers do not wait for it.
      saveRead(memory.sources, made.source, made.moment);
    }
    // Otherwise the site is made again.
    if (takenDown.length === 0) await made.remember();
    // A takedown changes the folder as well.
    if (version.number > newest + 1) written = undefined;
    newest = version.number;
    if (!served || takenDown.length === 0) return true;
    progress.step('Something was taken down while the site was built, so it is built again');
    made = await makeSite();
    return publish(reason, hasSearch);
  };
  if (isCompleted) {
    await publish('publication', false);
    served.onPublished();
    console.log(`Published the pages after ${getDuration()}.`);
  }
  // Only then messages of the server arrive.
  await letOthersRun();
  // It completes nothing that was published meanwhile, such as a roll-back.
  const completes = isCompleted && versions.getNewest()?.number === newest;
  const isComplete = !isUrgent?.() && (await publish(completes ? 'search' : 'publication', true));
  if (!isCompleted) served?.onPublished();
  await letOthersRun();
  // It takes little time where only what has changed is looked at; and a takedown need not search a folder that is known.
  if (!written && served?.isUrgent()) return;
  memory.written = undefined;
  const writing = { former: written, isUrgent: served?.isUrgent };
  memory.written = await writeOutput(versions, environment, writing);
  if (!memory.written || !isComplete) return;
  // A takedown meanwhile, of which lists still mention what is gone, needs its own.
  if (memory.written.number === newest) await forgetRemovedDocuments(cacheDir, outDir);
  const now = readClock();
  const isDue = isSweepDue(cacheDir, now, longestBuild);
  await memory.gate.save(cacheDir, isDue);
  if (isDue) {
    versions.sweep(now - longestBuild);
    await clearIncomplete(cacheDir, now - longestBuild);
    noteSweep(cacheDir);
  }
  await writeBill(outDir);
  console.log(`Built ${outDir} in ${getDuration()}.`);
  progress.end();
}

/** Milliseconds for which what is not published may belong to another build that is running. */
const longestBuild = 60 * 60_000;
