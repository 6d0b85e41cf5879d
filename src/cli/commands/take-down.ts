import { translate } from '../../languages/translate.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BuildMemory } from '../../build/build-memory.ts';
import { findReplacedMedia } from '../../build/replaced-media.ts';
import { openFolderSite, openVersionSite, type BuiltSite } from '../../build/files/built-site.ts';
import { isLasting } from '../../build/takedown/lasting-site.ts';
import { demandOwnSite } from '../../build/takedown/own-site.ts';
import {
  foresee,
  planTakedown,
  takeDown,
  type TakedownOptions,
} from '../../build/takedown/run-takedown.ts';
import { takeDownVersions, type VersionContent } from '../../build/takedown/take-down-versions.ts';
import { forgetRemovedDocuments } from '../../build/takedown/removed-documents.ts';
import { listCaches, type Environment } from '../../environment/environment.ts';
import { withholdPath } from '../../validation/protected-words/withhold.ts';
import { getProtectedWords } from '../../validation/protected-words/word-list.ts';
import type { TakenDown, Takedown } from '../../publishing/visibility/takedown.ts';
import { readNewsroom, type NewsroomSource } from '../../source/newsroom-source.ts';
import { openSourceMemory } from '../../source/source-ledger.ts';
import { databaseFile, openVersions, type Versions } from '../../versions/versions.ts';
import { clearLeftovers } from './leftovers.ts';
import { isOlderSite } from './output-folder.ts';
import { writeOutput } from './write-output.ts';
import { attempt } from '../../model/attempt.ts';

/** What a process has read and written before. */
interface TakedownMemory
  extends Pick<BuildMemory, 'sources' | 'written' | 'shown'>, Partial<Pick<BuildMemory, 'search'>> {
  /** The versions of this site, if they are open. */
  readonly getVersions?: (cacheDir: string) => Versions;
}

/** How a build follows a takedown. When it fails, take down again without these. */
export interface SiteTakedown extends Pick<
  TakedownOptions,
  'isRebuilt' | 'isRestLeft' | 'isBuilding'
> {
  /** The content, if it has just been read. */
  readonly read?: VersionContent | undefined;
  /** Called when readers no longer see what must go, and to repair what mentions it takes longer. */
  readonly onRepair?: (() => void) | undefined;
}

/**
 * Parses the options of the command: whether to print JSON, whether a build of the site follows at once, whether one is running, and whether another takedown is.
 * @throws an error that names an unknown option
 */
export const parseTakedownOptions = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean' },
      'before-build': { type: 'boolean' },
      'during-build': { type: 'boolean' },
      'look-first': { type: 'boolean' },
    },
  }).values;

/**
 * Removes what is no longer public from the versions of the site and from its folder. It does not load Astro, so that most errors that stop
 * a build do not stop a takedown.
 * @param memory of the builds before, which also serves those that follow
 * @throws when the content cannot be read, or something of this site cannot be deleted: then after everything else
 */
export async function takeDownFromSite(
  environment: Environment,
  memory: TakedownMemory = {
    sources: openSourceMemory(environment.contentDir, environment.cacheDir),
  },
  { isRebuilt, isRestLeft = isRebuilt, isBuilding, read: given, onRepair }: SiteTakedown = {},
): Promise<Takedown> {
  const { contentDir, outDir, cacheDir, now, protectedWords } = environment;
  // An empty newsroom means taking everything down; a missing one is a mistake.
  if (!existsSync(contentDir))
    throw new Error(
      `There is no content folder at ${contentDir}. Set CONTENT_DIR to the folder that holds settings/, releases/ and media/.`,
    );
  await demandOwnSite({ contentDir, outDir, now });
  const { getVersions, sources, search } = memory;
  // A build that follows makes them again.
  const findMedia = isRestLeft ? undefined : defineMediaSearch(environment);
  const follows = { isRebuilt, isRestLeft, isBuilding };
  const options = { contentDir, cacheDir, now, memory: sources, search, ...follows, findMedia };
  // What an older version of the software says of people, and how it names files, is not what this one would.
  const isOlder = await isOlderSite(outDir);
  const ofFolderAlone = {
    ...options,
    ...(isOlder && { isRestLeft: true, findMedia: undefined }),
    site: openFolderSite(outDir),
  };
  const isEqual = isFolderNewest(environment, memory);
  const { shown } = memory;
  let read = given;
  if (isEqual && shown?.number === memory.written?.number) {
    const source = await readNewsroom(contentDir, sources);
    const replaced = await findMedia?.(openFolderSite(outDir), source);
    if (!replaced?.length && isLasting(shown!, source, now)) return toNothing(source, now);
    read = { number: shown!.number, source };
  }
  // Everything that mentions it is searched for when nobody can read it any more, in a version or in the folder.
  const onPagesRemoved = isRebuilt
    ? undefined
    : async () => {
        const follows = { isRebuilt: true, isRestLeft: ofFolderAlone.isRestLeft ?? false };
        // Of a file that is gone already, the takedown of the folder would not know what mentions it.
        const pagesAlone = { ...ofFolderAlone, ...follows, findMedia: undefined };
        // What cannot be removed, the takedown of the folder reports.
        await takeDown(pagesAlone).catch(() => undefined);
        onRepair?.();
      };
  const [ofVersions] = await Promise.allSettled([
    takeDownVersions({ ...options, getVersions, read, onPagesRemoved }),
  ]);
  const isTakenDown = ofVersions.status === 'fulfilled';
  const isFollowed = isTakenDown && isEqual && (await followNewest(environment, memory));
  if (!isFollowed) memory.written = undefined;
  const ofFolder = isFollowed
    ? ofVersions.value
    : await takeDown({ ...ofFolderAlone, onPagesRemoved: isRebuilt ? undefined : onRepair });
  if (!isTakenDown) throw ofVersions.reason;
  if (!isRebuilt && !isBuilding) await forgetRemovedDocuments(cacheDir, outDir);
  const all = [...ofVersions.value.takenDown, ...ofFolder.takenDown];
  const each = [...new Map(all.map((one) => [one.id, one])).values()];
  if (each.length > 0) await reportOtherCaches(cacheDir);
  // They may be as large as the site, and nobody can read them.
  await clearLeftovers(outDir, cacheDir);
  const takenDown = await withholdFiles(each, protectedWords);
  return { ...ofVersions.value, ...ofFolder, takenDown };
}

const defineMediaSearch =
  ({ contentDir, cacheDir }: Environment) =>
  (site: BuiltSite, source: NewsroomSource) =>
    findReplacedMedia(site, contentDir, cacheDir, source);

/**
 * Whether readers see something that must go, and that no other takedown has removed: one may be repairing what mentions it.
 * Changes nothing.
 */
export async function isAnythingShown(environment: Environment): Promise<boolean> {
  const { contentDir, outDir, cacheDir, now } = environment;
  const memory = openSourceMemory(contentDir, cacheDir);
  const source = await readNewsroom(contentDir, memory);
  const options = { contentDir, cacheDir, now, memory, source };
  const isShownIn = async (site: BuiltSite, isOlder = false) => {
    const rest = isOlder ? { isRestLeft: true } : { findMedia: defineMediaSearch(environment) };
    const { isShown } = await planTakedown({ ...options, ...rest, site });
    return (await isShown?.()) ?? false;
  };
  if (await isShownIn(openFolderSite(outDir), await isOlderSite(outDir))) return true;
  if (!existsSync(join(cacheDir, databaseFile))) return false;
  const versions = openVersions(cacheDir, true);
  try {
    return await isShownIn(openVersionSite(versions.begin(), versions.store));
  } finally {
    versions.close();
  }
}

/** Of a site in which everything may stay. */
const toNothing = (source: NewsroomSource, now: number): Takedown => ({
  takenDown: [],
  ...foresee(source, source.entries, now),
});

/** Whether the output folder is known to be equal to the newest version. */
function isFolderNewest(
  { cacheDir }: Pick<Environment, 'cacheDir'>,
  { getVersions, written }: TakedownMemory,
): boolean {
  // On a full disk, versions can be deleted but not opened.
  return (
    attempt(
      () => written !== undefined && getVersions?.(cacheDir).getNewest()?.number === written.number,
    ) ?? false
  );
}

/**
 * Makes the output folder, which was equal to a version, equal to the newest one after a takedown from that. Only what is
 * different is written and deleted.
 * @returns whether that was possible: a disk may be full, or all versions had to be deleted
 */
async function followNewest(environment: Environment, memory: TakedownMemory): Promise<boolean> {
  const { written } = memory;
  if (isFolderNewest(environment, memory)) return true;
  memory.written = undefined;
  try {
    const versions = memory.getVersions!(environment.cacheDir);
    memory.written = await writeOutput(versions, environment, { former: written });
    return true;
  } catch {
    return false;
  }
}

/** Hides protected words in file names. If their list cannot be read, it removes all names: a takedown does not wait for it. */
export async function withholdFiles(
  takenDown: readonly TakenDown[],
  list: Environment['protectedWords'],
): Promise<TakenDown[]> {
  try {
    const words = await getProtectedWords(list);
    return takenDown.map(({ file, ...one }) => ({
      ...one,
      ...(file && { file: words ? withholdPath(file, words) : file }),
    }));
  } catch {
    return takenDown.map(({ id, reason }) => ({ id, reason }));
  }
}

/** Says which caches of other sites of the content could not be removed. */
async function reportOtherCaches(cacheDir: string): Promise<void> {
  for (const cache of await listCaches(cacheDir))
    if (cache !== cacheDir)
      console.error(
        `Delete ${cache}, the cache of another site of this content: it may have what was taken down.`,
      );
}

/** Prints what was taken down, if anything, in one piece: a killed build reports all of it or nothing. */
export function reportTakenDown(takenDown: readonly TakenDown[]): void {
  if (takenDown.length === 0) return;
  // The file of a person or topic is that of all languages.
  const lines = new Set(
    takenDown.map(({ id, file, reason }) => `  ${file ?? id}: ${translate(reason)}.`),
  );
  console.log(['Taken down; readers no longer see:', ...lines].join('\n'));
}
