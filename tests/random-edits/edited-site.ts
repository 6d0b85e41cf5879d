import { cpSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBuildMemory } from '../../src/build/build-memory.ts';
import { getPreviewFolder } from '../../src/build/files/preview-files.ts';
import { build } from '../../src/cli/commands/build.ts';
import { takeDownFromSite } from '../../src/cli/commands/take-down.ts';
import { getEnvironment, type Environment } from '../../src/environment/environment.ts';
import { ContentError } from '../../src/validation/content-error.ts';
import { copyBuild, type BuildVariables } from '../built-newsrooms.ts';
import { demandPromisedSite } from '../promise-check.ts';
import { getComparableDigests, getDigests, quietly, runCommand, testMoment } from '../site.ts';
import { edits, NothingToEdit, type EditedNewsroom } from './edits.ts';
import { softwareEdits } from './software-edits.ts';

/** One edit of a sequence: its name, and a number by which it chooses what it changes. */
export interface Step {
  readonly edit: string;
  readonly choice: number;
}

/** What became of a sequence. */
export interface Comparison {
  /** Edits after which both sites were built, in their order. */
  readonly done: readonly Step[];
  /** The first difference; undefined when the sites were always equal. */
  readonly difference: string | undefined;
}

/** An edit may be refused, such as the deletion of an entry to which another refers: so many are tried then. */
const attempts = 10;

/**
 * Edits a newsroom step by step and builds it after each, once with the memory of all builds before, as a server does, and
 * once with none but of media, which are named by their content.
 * @param first the build of the newsroom before the edits
 * @param software the working folder, if it is a copy of the software that may be edited
 */
export async function compareAfterEach(
  steps: readonly Step[],
  first: BuildVariables,
  software?: string,
): Promise<Comparison> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-edits-'));
  const kept = getEnvironment(toVariables(folder, 'kept', begun));
  const clean = getEnvironment(toVariables(folder, 'clean', begun));
  // The threads that render read it.
  Object.assign(process.env, toVariables(folder, 'kept', begun));
  cpSync(first.CONTENT_DIR, kept.contentDir, { recursive: true });
  copyBuild(first, toVariables(folder, 'kept', begun));
  const drawn = join(getEnvironment(first).cacheDir, 'media');
  const memory = openBuildMemory(kept);
  const newsroom: EditedNewsroom = { ...kept, software };
  const done: Step[] = [];
  const before = join(folder, 'before');
  /** @returns false for content with problems, which is then as it was before */
  const tryStep = async ({ edit, choice }: Step): Promise<boolean> => {
    const { now } = newsroom;
    await rm(before, { recursive: true, force: true });
    cpSync(kept.contentDir, before, { recursive: true, preserveTimestamps: true });
    ({ ...edits, ...softwareEdits })[edit]!(newsroom, choice);
    const environment = { ...kept, now: newsroom.now };
    const isBuilt = await quietly(async () => {
      await takeDownFromSite(environment, memory);
      return await tryBuild(async () => {
        if (choice % 2 === 1) await build(environment, memory, { served: hurried });
        await build(environment, memory);
      });
    });
    if (isBuilt) return true;
    newsroom.now = now;
    await rm(kept.contentDir, { recursive: true });
    cpSync(before, kept.contentDir, { recursive: true, preserveTimestamps: true });
    return false;
  };
  const makeStep = async ({ edit, choice }: Step): Promise<Step | undefined> => {
    for (let other = choice; other < choice + attempts; other += 1)
      if (await tryStep({ edit, choice: other })) return { edit, choice: other };
    return undefined;
  };
  try {
    for (const step of steps) {
      const made = await makeStep(step).catch((error: unknown) => {
        if (error instanceof NothingToEdit) return undefined;
        throw error;
      });
      if (!made) continue;
      done.push(made);
      await demandPromisedSite({ ...kept, now: newsroom.now });
      await buildClean(clean, drawn, toVariables(folder, 'clean', newsroom.now));
      const difference = await compare(kept, clean);
      if (difference !== undefined) return { done, difference };
    }
    return { done, difference: undefined };
  } finally {
    await memory.close();
    for (const path of [folder, kept.cacheDir, clean.cacheDir])
      await rm(path, { recursive: true, force: true });
  }
}

const toVariables = (folder: string, name: string, now: number) => ({
  CONTENT_DIR: join(folder, 'content'),
  OUT_DIR: join(folder, name),
  NEWSROOM_NOW: new Date(now).toISOString(),
});

const begun = Date.parse(testMoment);

/** A build of a server for the end of which another waits. */
const hurried = { onProgress() {}, onPublished() {}, isUrgent: () => true };

/** @returns false for content with problems */
async function tryBuild(run: () => Promise<void>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    if (error instanceof ContentError) return false;
    throw error;
  }
}

/**
 * Builds in a process of its own, from nothing.
 * @param drawn pictures of the first site, as drawn before any edit: to draw them again is half of the time
 */
async function buildClean(
  { cacheDir, outDir }: Environment,
  drawn: string,
  variables: Record<string, string>,
): Promise<void> {
  await rm(cacheDir, { recursive: true, force: true });
  cpSync(drawn, join(cacheDir, 'media'), { recursive: true });
  await rm(outDir, { recursive: true, force: true });
  const { code, output } = await runCommand('build', variables);
  if (code !== 0) throw new Error(`The clean build failed:\n${output}`);
}

async function compare(kept: Environment, clean: Environment): Promise<string | undefined> {
  const [one, other] = [await getAllDigests(kept), await getAllDigests(clean)];
  const paths = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (path) => one[path] !== other[path],
  );
  if (paths.length === 0) return undefined;
  return `${paths.length} files differ: ${paths.slice(0, 10).join(', ')}`;
}

/** The digests of the files in the output folder, and of what the preview in the admin knows. */
async function getAllDigests({ outDir, cacheDir }: Environment): Promise<Record<string, string>> {
  const preview = await getDigests(getPreviewFolder(cacheDir));
  return { ...preview, ...(await getComparableDigests(outDir)) };
}
